// Tells what each number counts, from the words beside it in its clause, and why a number is no figure.
import type { DateMention } from "./date-mention.ts";
import { fieldOf } from "./fields.ts";
import { findNumbers, type NumberMention } from "./numbers.ts";
import { LONGER } from "./other-counts.ts";
import type { Ignored, Scope, Span } from "./proposal.ts";
import type { Noun, RawFigure } from "./raw-figure.ts";
import { notPeople, PART } from "./reject-numbers.ts";
import { clauseAt, type Sentence } from "./segment.ts";
import { evidenceOf, findAll, inside, overlaps, within } from "./text.ts";
import type { Trigger } from "./triggers.ts";
import {
  AFTER_CUES,
  DOING,
  FIELD_NOUNS,
  MULTI_PLACE,
  NATIONWIDE,
  PEOPLE,
  POLICE,
} from "./words/figures.ts";

/** The figures of the sentences in order, and the numbers that are none, each with the reason. */
export type FoundFigures = { figures: RawFigure[]; ignored: Ignored[] };

const WORDS = "(?:[\\p{L}'-]+(?:\\s+|,\\s+(?=[\\p{Ll}-]+\\s)))";
const STOPS =
  "of|in|at|on|from|for|with|by|to|and|or|were|was|had|have|has|been|are|is|who|that|which|took|turned|gathered|marched|during|after|before|as|while|when|joined|attended|according|people's|say|said|across|dead|injured|wounded|killed|arrested|detained|hurt|died|rallied|demonstrated|protested|did|also|outside|near|not|there|walked|blocked|came";
const CARRIERS = "carrying|buses|cars|trucks|lorries|coaches|vehicles|boats|tractors|vans";
const NOUN = new RegExp(
  `^\\s+(?:-\\s*)?(?:\\d+-year-old\\s+)?(?:[a-z]+\\s+(?:and|or)\\s+(?!(?:two|three|four|five|six|seven|eight|nine|ten|a|an|one)\\b)(?=[a-z]+\\s+(?:personnel|officers|workers|students|leaders)))?(?<run>(?!(?:${STOPS}|${CARRIERS})\\b)(?:${WORDS}(?!(?:${STOPS}|${CARRIERS})\\b)){0,4}?)(?:(?:${POLICE}|${PEOPLE})\\s+)*?(?<noun>${POLICE}|${PEOPLE}|${Object.values(FIELD_NOUNS).join("|")})(?![\\p{L}-]|\\s+(?:officers?|personnel|workers|leaders|members|drivers|students|protesters|demonstrators|supporters)(?!\\p{L}))`,
  "iu",
);
/** A plural noun of whoever is arrested, hurt or marches: "job aspirants who had gathered". */
const DOERS = new RegExp(
  `^\\s+(?:[a-z-]+\\s+){0,3}?(?<noun>[a-z-]+(?:s|men|women|folk))(?=\\s*(?:,?\\s+and(?:\\s+[\\p{L}\\d]+){1,3})?(?:,?\\s+who)?\\s+(?:(?:had|have|has|were|was|been|also|then|later|peacefully|again)\\s+)*(?:${DOING})(?!\\p{L}))`,
  "u",
);
const NO_DOERS = new RegExp(
  `^(?:${STOPS})$|^(?:cars|vehicles|tractors|trucks|buses|boats|ships|lorries|vans|homes|houses|shops|was|has|does|buildings|tonnes|streets|roads|stones|bottles|petrol)$`,
);
const THING = new RegExp(
  `^[\\s-]+(?:more\\s+(?=\\p{Ll}+s\\s))?(?!(?:${STOPS})\\b)(?<noun>\\p{L}[\\p{L}'-]+)`,
  "iu",
);
const POLICE_NOUN = new RegExp(`^(?:${POLICE})$`, "i");
const PROTESTERS = /^(?:protest|demonstrat|marcher|striker|picketer|rioter|counter)/i;

/** Reads every number of the sentences. A clause whose protest lies ahead counts nobody. */
export function findFigures(
  text: string,
  sentences: readonly Sentence[],
  dates: readonly DateMention[],
  triggers: readonly Trigger[],
): FoundFigures {
  const figures: RawFigure[] = [];
  const ignored: Ignored[] = [];
  for (const sentence of sentences.filter(({ boilerplate }) => !boilerplate)) {
    const numbers = findNumbers(sentence.text, sentence.start, inside(dates, sentence));
    const context = {
      sentence,
      numbers,
      triggers: inside(triggers, sentence),
    };
    for (const number of [...numbers, ...singlePersons(sentence, numbers)]) {
      const noun = nounBehind(sentence, number);
      const span = {
        start: number.start,
        end: Math.max(number.end, noun.kind === "thing" || noun.kind === "none" ? 0 : noun.end),
      };
      const last = ignored.at(-1);
      const chained =
        noun.kind === "none" &&
        last?.reason === PART &&
        within(last.evidence, sentence) &&
        !/^\s+(?:were|was|had|have)\b/.test(sentence.text.slice(number.end - sentence.start));
      const since =
        noun.kind === "none" &&
        last?.reason === LONGER &&
        within(last.evidence, sentence) &&
        /,?\s+and\s+(?:about |some |more than |over )?$/.test(
          sentence.text.slice(0, number.coreStart - sentence.start),
        );
      const reason = since
        ? LONGER
        : chained
          ? PART
          : notPeople(sentence, number, noun, figures.at(-1));
      const field = reason === null ? fieldOf(context, number, noun, figures.at(-1)) : null;
      if (reason !== null || field === null || "reason" in field) {
        const said =
          reason ??
          (field && "reason" in field ? field.reason : null) ??
          "nothing says what it counts";
        if (!number.single || noun.kind !== "none")
          ignored.push({ reason: said, evidence: evidenceOf(text, span) });
        continue;
      }
      const who = POLICE_NOUN.test(noun.text)
        ? { who: "police" as const }
        : PROTESTERS.test(noun.text)
          ? { who: "protesters" as const }
          : {};
      const clause = clauseAt(sentence, number.coreStart);
      figures.push({
        ...withoutAge(sentence, { start: span.start, end: Math.max(span.end, field.end ?? 0) }),
        number,
        field: field.field,
        ...who,
        scope: scopeOf(sentence, clause, number),
        clause,
        sentence,
        bare: noun.kind === "none",
      });
    }
  }
  return { figures, ignored };
}

/** "man died" of "a 22-year-old man died": an age is no part of a figure. */
function withoutAge(sentence: Sentence, { start, end }: Span): Span {
  const text = sentence.text.slice(start - sentence.start, end - sentence.start);
  const age = /^.*-years?-olds?\s+/i.exec(text)?.[0].length ?? 0;
  return { start: start + age, end };
}

function nounBehind(sentence: Sentence, number: NumberMention): Noun {
  const after = sentence.text.slice(number.end - sentence.start);
  const of = /^\s+of\s+(?:the\s+|us|our\s+|his\s+|her\s+|their\s+|its\s+)?/i.exec(after);
  const from =
    number.end + (of && /^\s+of\s+us\b/i.test(after) ? 0 : (of?.[0].length ?? 0) - (of ? 1 : 0));
  const rest = sentence.text
    .slice(from - sentence.start)
    .replace(/^\s+\d[\d,]*(?=\s)/, (whole) => (of ? " ".repeat(whole.length) : whole));
  if (
    /^\s+(?:them|whom|those|these|us|(?:(?:its|their|his|her)\s+)?(?:number|ranks))\b/i.test(rest)
  )
    return { start: number.start, end: number.end, text: "", kind: "none" };
  const people = NOUN.exec(rest);
  const described =
    people &&
    /^\p{Lu}/u.test(people.groups?.noun ?? "") &&
    DESCRIBES.test(rest.slice(people[0].length));
  if (people?.groups && !described) {
    const noun = people.groups.noun ?? "";
    const field = (Object.keys(FIELD_NOUNS) as (keyof typeof FIELD_NOUNS)[]).find((each) =>
      new RegExp(`^(?:${FIELD_NOUNS[each]})$`, "i").test(noun),
    );
    return {
      start: number.start,
      end: from + people[0].length,
      text: noun,
      kind: field ?? (POLICE_NOUN.test(noun) ? "police" : "people"),
    };
  }
  if (/^-(?:strong|person|member|people)\b/i.test(after))
    return { start: number.start, end: number.end, text: "strong", kind: "people" };
  const doers = DOERS.exec(rest);
  const among = /\b(?:from|at|in|across|between|by)\s+$/i.test(
    sentence.text.slice(0, number.start - sentence.start),
  );
  if (number.single && HARMED.test(rest)) {
    const end = from + (HARMED.exec(rest)?.groups?.who ?? "").length;
    return { start: number.start, end, text: "person", kind: "people" };
  }
  if (!among && doers?.groups && !NO_DOERS.test(doers.groups.noun ?? ""))
    return {
      start: number.start,
      end: from + doers[0].length,
      text: doers.groups.noun ?? "",
      kind: "people",
    };
  const thing = THING.exec(rest);
  if (thing?.groups && !CROWD_VERB.test(rest.trimStart()))
    return {
      start: number.start,
      end: from + thing[0].length,
      text: thing.groups.noun ?? "",
      kind: "thing",
    };
  return { start: number.start, end: number.end, text: "", kind: "none" };
}

/** "22 Portuguese towns": a name of a people that describes things. */
const DESCRIBES = /^\s+(?!(?:was|has|does|is)\b)(?:\p{Ll}+s|cities)(?!\p{L})/u;
/** Whom what is done to a person alone is done to: "a machine operator was killed". */
const HARMED =
  /^(?<who>(?:\s+[\p{L}\d-]+){1,4}?)\s+(?:was|were|has been|had been)\s+(?:(?:later|also|\w+ly)\s+)?(?:shot dead|killed|injured|wounded|hurt|arrested|detained|beaten to death|stabbed to death)\b/u;
/** "about thirty occupied a building": nobody is named behind the number. */
const CROWD_VERB = new RegExp(`^(?:${AFTER_CUES.crowd})(?![\\p{L}-])`, "iu");

const SINGLE_HARMED =
  /(?<![\p{L}-])(?<article>[Aa]n?)(?:\s+(?!(?:second|third)\b)[\p{L}\d-]+){1,4}?\s+(?:was|has been|had been)\s+(?:(?:later|also|\w+ly)\s+)?(?:shot dead|killed|injured|wounded|hurt|arrested|detained|beaten to death|stabbed to death)(?!\p{L})/gu;
const SINGLE =
  /(?<![\p{L}-])(?<article>[Aa]n?)\s+(?:(?!policy|police force)[\p{L}\d-]+\s+){0,3}?(?:man|woman|protester|demonstrator|student|officer|policeman|teenager|boy|girl|person|bystander|journalist|soldier|youth|farmer|worker|activist|marcher|civilian|general|brigadier|guard|guardsman|sergeant|policewoman|reporter|driver|shopkeeper|vendor|mother|father|child|motorcyclist|cyclist|commuter|resident|villager|shopper|tourist|photographer|cameraman|lawyer|doctor|nurse|teacher|pedestrian|passer-by|firefighter)(?:\s+(?:from|of|at|in)\s+(?:the\s+)?\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,3})?(?:,\s\d{1,2},|\s+(?:aged \d+|in (?:his|her) \w+),?)?\s+(?:was|had been|has been|(?:has |had )?died|suffered)(?!\s+(?:charged|released|sentenced|convicted|reported|seen|among|not|also seen))(?!\p{L})/gu;

/** "A protester was killed" counts one. */
function singlePersons(sentence: Sentence, numbers: readonly NumberMention[]): NumberMention[] {
  const named = findAll(sentence.text, SINGLE, sentence.start);
  const harmed = findAll(sentence.text, SINGLE_HARMED, sentence.start).filter(
    ({ start }) => !named.some((other) => other.start === start),
  );
  return [...named, ...harmed]
    .filter(
      (found) =>
        !numbers.some((number) => overlaps(number, { start: found.start, end: found.start + 2 })),
    )
    .map(({ start, groups }) => {
      const end = start + (groups.article ?? "").length;
      return {
        start,
        end,
        coreStart: start,
        coreEnd: end,
        value: 1,
        low: 1,
        high: 1,
        modifier: "exact" as const,
        fraction: false,
        single: true,
      };
    });
}

function scopeOf(sentence: Sentence, clause: Span, number: NumberMention): Scope {
  const own = sentence.text.slice(number.start - sentence.start, clause.end - sentence.start);
  const whole = sentence.text.slice(clause.start - sentence.start, clause.end - sentence.start);
  if (MULTI_PLACE.test(own) || MULTI_PLACE.test(whole)) return "multi-place";
  if (NATIONWIDE.test(whole)) return "nationwide";
  return "event";
}
