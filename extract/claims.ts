// Finds who says what: the speaker of each sentence and how far what is said reaches.
import { type Aliases, kindOf } from "./aliases.ts";
import type { ClaimantKind, Span } from "./proposal.ts";
import type { Sentence } from "./segment.ts";
import { type Found, findAll } from "./text.ts";
import { POINTERS, SPEECH } from "./words/claims.ts";

/** A speaker, `start` to `end` its words, and the characters that are said by it. */
export type Claim = Span & { name: string; kind: ClaimantKind; scope: Span };

const TITLES = "(?:[A-Z][a-z]*\\.\\s)";
const NP = `(?:${TITLES}|[^,.;:"\\u2014]){2,110}?`;
const ADVERB =
  "(?:\\s+(?:later|also|then|earlier|meanwhile|initially|however|separately|have|has|had|both|officially|since|\\w+ly))*";
const WHEN =
  "(?:\\s+(?:on\\s+)?(?:late\\s+|early\\s+)?(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)?";
const ASIDE = '(?:(?:,\\s[^,;:"]{1,90}){1,3},)?';
const HEARER =
  "\\s(?:reporters|journalists|local\\smedia|state\\smedia|(?:our|its|this|the|a|an)\\s(?:\\p{Ll}+\\s){0,2}(?:researchers?|reporters?|newspaper|correspondent|briefing|conference|website|paper|station|radio|court|council|board|meeting)|(?:the\\s)?\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+){0,3})(?:\\s(?:on|in|by)\\s[^.;,]{2,40})?";
/** "X said (that) …", also behind an opening word. */
const BEFORE = new RegExp(
  `(?:^|(?:^|;\\s+|,\\s+(?:and|while)\\s+)(?:In|in|At|On|By|Across|Near|Outside|Later|Earlier|Meanwhile|Separately|Elsewhere|Overall|Nationwide)\\b[^,;:"]{0,60}(?:,[^,;:"]{3,40})?,\\s+|[;:—]\\s*|,\\s+(?:and|but|while|though|although|whereas|as|with|where)\\s+|\\s(?:while|but|though|although|whereas|and|as)\\s+|"\\s+)(?<np>${NP})${ASIDE}${ADVERB}\\s+(?<verb>${SPEECH})\\b`,
  "gu",
);
/** "…, X said" and "…, said X". */
const BEHIND = new RegExp(
  `[,"]\\s+(?<np>${NP})${ASIDE}${ADVERB}\\s+(?:${SPEECH})(?:${WHEN}|${HEARER}|\\s(?:(?:in|at)\\s(?:an?|the|his|her|its)|on\\s(?:state|social|Twitter|Facebook|Telegram|X|\\w+day)|late|early|later|via|through|to|local|this|earlier)\\s?[^.;,]{0,60})?(?=[.;,"]|$|\\s(?:on|in|after)\\b)`,
  "gu",
);
const INVERTED = new RegExp(
  `[,"]\\s+(?:said|says|according\\s+to|reported|added|claimed|as\\s+reported\\s+by)\\s+(?<np>${NP})(?=[.;,"]|$|\\s(?:on|in a|at a|after)\\s|\\s—)`,
  "gu",
);
/** "12,000 (police), 100,000 (organisers)". */
const BRACKETED = /[\d"]\s\((?<np>\p{L}[^()\d]{2,50})\)/gu;
/** "with the unions claiming that". */
const CLAIMING = new RegExp(
  `\\b(?:with|as)\\s+(?<np>${NP})\\s+(?:claiming|saying|alleging|estimating|reporting)\\b`,
  "gu",
);
/** "X would not give an estimate but said". */
const RELUCTANT = new RegExp(
  `(?:^|[;,]\\s+(?:and\\s+)?)(?<np>${NP})\\s+(?:would|did|could)\\snot\\s[^.;,]{3,60}?,?\\sbut\\s(?:${SPEECH})\\b`,
  "gu",
);
const ACCORDING = new RegExp(
  `\\b(?<how>according\\s+to|(?:as\\s+)?per(?:\\s+the\\s+count\\s+of)?|[Ff]igures\\s+from|data\\s+from|cited\\s+by|counted\\s+by|estimated\\s+by|(?:count|tally|estimate)s?\\s+by|reported\\s+by|recorded\\s+by|provided\\s+by|released\\s+by|confirmed\\s+by|documented\\s+by|verified\\s+by|given\\s+by|compiled\\s+by|by\\s+the\\s+(?=police's|organi[sz]ers')|by\\s+the\\s+(?:count|estimate|tally|reckoning)\\s+of|by\\s+(?=(?:its|his|her|their)\\s(?:own\\s)?(?:count|tally|estimate|reckoning)\\b))\\s+(?<np>${NP})(?=[.;,:"]|$|\\s(?:on|said|who|which|arrived|put|gave|came|found|showed|suggested|—|but|while|and\\s+(?:\\d|more|about|some|at)|at\\s+least|more\\s+than|some|about|around|nearly|\\d)\\s?|\\s—)`,
  "giu",
);

/** The claims of the sentences in order. */
export function findClaims(sentences: readonly Sentence[], aliases: Aliases): Claim[] {
  const claims: Claim[] = authorOf(sentences, aliases);
  for (const sentence of sentences.filter(({ boilerplate }) => !boilerplate)) {
    const found = speakersOf(sentence).map((speaker) => ({
      ...speaker,
      ...whoIs(speaker, aliases, claims, namedBefore(speaker, sentences, sentence)),
    }));
    claims.push(
      ...found
        .filter(({ kind }) => kind !== null)
        .map((claim) => scoped(claim as Speaker & Named, found, sentence))
        .map((claim) => fromQuote(claim, sentence)),
    );
    const quoted = claims.at(-1);
    if (found.length === 0 && quoted && continuesQuote(sentence, sentences))
      claims.push({ ...quoted, scope: sentence });
  }
  return claims;
}

/** A quotation that began in an earlier sentence is all of it by whoever is named behind it. */
function fromQuote(claim: Claim, sentence: Sentence): Claim {
  const begun = sentence.quotes.find(
    ({ start, end }) => start < sentence.start && sentence.start < end && end <= claim.start,
  );
  return begun ? { ...claim, scope: { ...claim.scope, start: begun.start } } : claim;
}

type Speaker = Span & { np: string; way: "before" | "behind" | "according"; at: Span };
type Named = { name: string; kind: ClaimantKind };

function speakersOf(sentence: Sentence): Speaker[] {
  const speakers: Speaker[] = [];
  const add = (expression: RegExp, way: Speaker["way"]) => {
    for (const found of eachFrom(sentence, expression)) {
      const np = trimmed(found);
      if (np === null || speakers.some((other) => np.start < other.end && other.start < np.end))
        continue;
      if (way === "before" && isQuotedPart(sentence, np.start)) continue;
      speakers.push({ ...np, way, at: { start: found.start, end: found.end } });
    }
  };
  add(ACCORDING, "according");
  add(INVERTED, "behind");
  add(BEHIND, "behind");
  add(BEFORE, "before");
  add(RELUCTANT, "before");
  add(CLAIMING, "before");
  add(BRACKETED, "behind");
  return speakers.sort((a, b) => a.start - b.start);
}

/** Every match, those too that begin within one whose words are no speaker. */
function eachFrom(sentence: Sentence, expression: RegExp): Found[] {
  const matches: Found[] = [];
  for (let at = 0; at < sentence.text.length; ) {
    expression.lastIndex = at;
    const match = expression.exec(sentence.text);
    if (match === null) break;
    const start = sentence.start + match.index;
    const found = {
      start,
      end: start + match[0].length,
      text: match[0],
      groups: match.groups ?? {},
    };
    matches.push(found);
    at = trimmed(found) === null ? match.index + 1 : match.index + Math.max(1, match[0].length);
  }
  return matches;
}

function isQuotedPart(sentence: Sentence, at: number): boolean {
  return sentence.quotes.some(({ start, end }) => start < at && at < end);
}

const STATEMENT =
  /^(?<np>[^,.;:"]{4,90}?)(?:\s\([^)]*\))?\s+(?:strongly\s+|firmly\s+|unequivocally\s+|today\s+)?(?:wish(?:es)?\s+to\s+(?:inform|state|announce|assure)|condemns?|denounces?|deplores?|expresses|is\s+(?:deeply|gravely|alarmed|appalled|concerned)|calls\s+(?:on|for)|welcomes|protests\s+against)\b/;

/** A statement is its author's: whatever nobody else is named for, who condemns in its first sentence says. */
function authorOf(sentences: readonly Sentence[], aliases: Aliases): Claim[] {
  const [first] = sentences;
  const np = first && STATEMENT.exec(first.text)?.groups?.np;
  const kind = np === undefined ? null : kindOf(np, aliases);
  if (!first || np === undefined || kind === null) return [];
  const end = sentences.at(-1)?.end ?? first.end;
  return [
    {
      name: np.replace(/^(?:the|a|an)\s+/i, ""),
      kind,
      start: first.start,
      end: first.start + np.length,
      scope: { start: first.start, end },
    },
  ];
}

/** The words of the speaker without what opens the clause, or null where they are no name. */
function trimmed(found: Found): (Span & { np: string }) | null {
  const np = found.groups.np ?? "";
  const start = found.start + found.text.lastIndexOf(np);
  const opener =
    /^(?:(?:and|but|while|as|that|when|after|though|although|whereas|with|a statement from|In a statement,?|Later,?|Earlier,?|Meanwhile,?|However,?|On \w+day,?)\s+)+/i.exec(
      np,
    )?.[0].length ?? 0;
  const words = np.slice(opener).trimEnd();
  if (
    words === "" ||
    /^(?:who|which|that|there|what|this|we|i|you|and|people)$/i.test(words) ||
    /^(?:who|which)\s/i.test(words) ||
    /\b(?:were|was|is|are|had|have|has|died|said|would|will)\s/.test(words) ||
    /\s[a-z]+ed\s+(?:the|a|an|at|on|to|in|into|from|off|over|out|up|back|tear|and|by|with|about|more|some|\d)\b/.test(
      words,
    ) ||
    /^[a-z]+(?:ed|ing)\s/.test(words) ||
    /^(?:- )?(?:about|at least|some|more than|around|nearly|\d|(?:one|two|three|four|five|six|seven|eight|nine|ten) )/i.test(
      words,
    )
  )
    return null;
  return { start: start + opener, end: start + opener + words.length, np: words };
}

/** "the federation", of "the General Workers' Federation" that was named last. */
function namedBefore(
  { np, start }: Speaker,
  sentences: readonly Sentence[],
  sentence: Sentence,
): string | null {
  const noun = /^the (?<noun>\p{Ll}+)$/u.exec(np)?.groups?.noun;
  if (noun === undefined) return null;
  const title = noun.replace(/^./, (letter) => letter.toUpperCase());
  const names = new RegExp(
    `(?:\\p{Lu}[\\p{L}.'-]*\\s+(?:(?:of|for|and|the)\\s+)?){1,5}${title}(?!\\p{L})`,
    "gu",
  );
  const at = sentences.indexOf(sentence);
  const before = sentences
    .slice(Math.max(0, at - 6), at + 1)
    .map((each) => each.text.slice(0, start - each.start))
    .join("\n");
  return findAll(before, names).at(-1)?.text ?? null;
}

/** What the speaker is called and is; a pronoun or "the force" is who spoke before. */
function whoIs(
  { np }: Speaker,
  aliases: Aliases,
  earlier: readonly Claim[],
  named: string | null,
): Named | { name: string; kind: null } {
  const kindNamed = named && kindOf(named, aliases);
  if (named && kindNamed) return { name: named, kind: kindNamed };
  const pointer = POINTERS.find(([expression]) => expression.test(np));
  if (pointer) {
    const [, kinds] = pointer;
    const meant = [...earlier]
      .reverse()
      .find(({ kind }) => kinds.length === 0 || kinds.includes(kind));
    if (meant) return { name: meant.name, kind: meant.kind };
    if (/^(?:he|she|it|they)$/i.test(np)) return { name: np, kind: null };
  }
  const kind = kindOf(np, aliases);
  const before = earlier.findLast(
    ({ name }) => /^\p{Lu}\p{L}+$/u.test(np) && name.endsWith(` ${np}`),
  );
  if (before && (kind === null || kind === "witness"))
    return { name: before.name, kind: before.kind };
  return kind === null
    ? { name: np, kind: null }
    : { name: np.replace(/^(?:the|a|an|local)\s+/i, ""), kind };
}

/** "where, according to police, 3,800 people came", "a count by X arrived at 21,000": what is said stands behind. */
function isInserted(sentence: Sentence, at: Span): boolean {
  const before = sentence.text.slice(0, at.start - sentence.start);
  const after = sentence.text.slice(at.end - sentence.start);
  return (
    (/(?:\b(?:where|that|and|but|there|city|town)|^),?\s*$|,\s+(?:and|but|while),?\s*$/.test(
      before,
    ) &&
      /^,\s/.test(after)) ||
    /^\s+(?:arrived|put|gave|came|found|showed|suggested)\b/.test(after)
  );
}

/** What is said: the clauses from the speaker to the next one, or those before it where it stands behind. */
function scoped(claim: Speaker & Named, all: readonly Speaker[], sentence: Sentence): Claim {
  const { name, kind, start, end, way, at } = claim;
  const i = all.findIndex((other) => other.start === claim.start);
  const [before, after] = [all[i - 1], all[i + 1]];
  const whole = { start: sentence.start, end: sentence.end };
  const open =
    way === "according" && (claim.start - sentence.start < 25 || isInserted(sentence, at));
  if (way === "before" || open) {
    const until =
      after && after.way !== "before"
        ? Math.max(claim.end, lastCut(sentence, claim.end, after.start))
        : (after?.at.start ?? whole.end);
    return { name, kind, start, end, scope: { start, end: until } };
  }
  const from = before
    ? before.way === "before"
      ? cutAfter(sentence, before.end, at.start)
      : before.at.end
    : whole.start;
  const goesOn =
    !after &&
    /^,\s+(?:and|including|among|adding)\s|^,[^.]{0,80}\bwho\s+(?:put|said|estimated|counted|claimed)\b/.test(
      sentence.text.slice(at.end - sentence.start),
    );
  const until = goesOn ? whole.end : at.end;
  return { name, kind, start, end, scope: { start: from, end: until } };
}

/** Where the clause begins that leads up to `to`, not before `from`. */
function lastCut(sentence: Sentence, from: number, to: number): number {
  return sentence.clauses.filter(({ start }) => start > from && start < to).at(-1)?.start ?? to;
}

function cutAfter(sentence: Sentence, from: number, to: number): number {
  return sentence.clauses.filter(({ start }) => start > from && start < to).at(-1)?.start ?? from;
}

/** A quotation that runs on from the sentence before, or opens a paragraph after one that was not closed. */
function continuesQuote(sentence: Sentence, sentences: readonly Sentence[]): boolean {
  const before = sentences[sentences.indexOf(sentence) - 1];
  return Boolean(
    before &&
      sentence.quotes.some(
        ({ start, end }) => start <= sentence.start + 1 && end >= sentence.end - 1,
      ) &&
      before.para === sentence.para,
  );
}
