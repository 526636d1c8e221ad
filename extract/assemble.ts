// Reads an article in order and opens a draft record for every place, day and side at which people protest.
import { carried, hinted, isBehind, ofPlaceBefore } from "./carried.ts";
import { type DateMention, isAlone } from "./date-mention.ts";
import type { EventDraft, Readings, Side } from "./event-draft.ts";
import { leadDate, leadPlace, usable } from "./lead.ts";
import type { PlaceMention } from "./places.ts";
import type { Span } from "./proposal.ts";
import type { RawFigure } from "./raw-figure.ts";
import { isAlsoIn, isList, partOf, samePlace, scenes } from "./scenes.ts";
import { clauseAt, type Sentence } from "./segment.ts";
import { counterClauses, sideOf } from "./sides.ts";
import { inside, within } from "./text.ts";
import type { Trigger } from "./triggers.ts";
import { LONG_AGO, MULTI_PLACE, NATIONWIDE } from "./words/figures.ts";
import { INTERVENTION, LETHAL, NO_FORCE, VIOLENCE } from "./words/violence.ts";

type State = {
  place: PlaceMention | null;
  date: DateMention | null;
  side: Side;
  para: number;
  /** The paragraph that named the day. */
  dated: number;
  lead: DateMention | null;
};

/** The drafts in the order in which the article comes to them. */
export function assemble(readings: Readings): EventDraft[] {
  const drafts: EventDraft[] = [];
  const lead = leadDate(readings);
  const state: State = {
    place: leadPlace(readings),
    date: lead,
    side: "main",
    para: -1,
    dated: -1,
    lead,
  };
  for (const sentence of readings.sentences) {
    if (sentence.boilerplate) continue;
    if (sentence.para !== state.para) state.side = "main";
    state.para = sentence.para;
    readSentence(sentence, readings, state, drafts);
  }
  return drafts;
}

function readSentence(
  sentence: Sentence,
  readings: Readings,
  state: State,
  drafts: EventDraft[],
): void {
  const ownDates = inside(readings.dates, sentence);
  if (isHistory(ownDates)) return;
  const figures = readings.figures.filter((figure) => figure.sentence === sentence);
  if (
    figures.length === 0 &&
    LONG_AGO.test(sentence.text) &&
    !ownDates.some(usable) &&
    !sentence.first
  )
    return;
  const triggers = inside(readings.triggers, sentence);
  const told = triggers.filter(({ status }) => status === "past");
  const mentions = inside(readings.places.mentions, sentence);
  const here = scenes(sentence, mentions, told, figures, Boolean(state.place?.town));
  const dates = ownDates.filter((date) => usable(date) && tellsHere(sentence, date, told, figures));
  if (told.length === 0 && figures.length === 0) {
    passOver(sentence, ownDates, mentions, triggers, state, drafts);
    return;
  }
  const spread = MULTI_PLACE.test(sentence.text) || NATIONWIDE.test(sentence.text);
  if (here.length === 0 && figures.length === 0 && spread && drafts.length > 0) return;
  const ahead =
    triggers.length > 0 &&
    triggers.filter(({ strength }) => strength > 0).every(({ status }) => status === "future") &&
    triggers.some(({ status, strength }) => status === "future" && strength > 0);
  if (ahead && figures.length === 0) return;
  const strong = triggers.filter(({ strength }) => strength === 1);
  const isPast = strong.length > 0 && strong.every(({ status }) => status === "historic");
  if (isPast && figures.length === 0) return;
  if (figures.length === 0 && dates.length > 0 && dates.every(({ begin }) => begin)) return;
  const scopes =
    here.length > 0
      ? here
      : [
          hinted(mentions, drafts) ?? carried(sentence, figures, state.place, drafts, readings),
        ].filter((each) => each !== null);
  const placeBefore = state.place;
  const ofBefore = ofPlaceBefore(sentence, figures, here, placeBefore);
  if (here.length === 1 || (here.length > 1 && !isList(here, sentence)))
    state.place = here.at(-1) ?? state.place;
  state.side = sideOf(sentence, told, state.side);
  const rival = state.side === "main" ? counterClauses(sentence, told, figures) : [];
  const shared = here.length > 1 && isList(here, sentence) ? told : [];
  const ofAll =
    shared.length > 0 ? figures.filter((figure) => isBehind(sentence, figure, here)) : [];
  if (placeBefore && ofBefore.length > 0)
    draftOf(drafts, placeBefore, undefined, state, readings).figures.push(...ofBefore);
  for (const place of scopes) {
    const part = here.length > 1 ? partOf(sentence, place, here) : sentence;
    const own = dates.filter((date) => here.length < 2 || within(date, part));
    const date = own[0] ?? (here.length > 1 ? dates[0] : undefined);
    const fill = (side: Side, belongs: (each: Span) => boolean) => {
      const draft = draftOf(drafts, place, date, { ...state, side }, readings);
      const add = <T extends Span>(to: T[], from: readonly T[]) =>
        to.push(...from.filter((each) => belongs(each) && !to.includes(each)));
      add(
        draft.triggers,
        told.filter(
          (trigger) =>
            within(trigger, part) ||
            shared.includes(trigger) ||
            (isAlsoIn(place, sentence) && trigger.end <= place.start),
        ),
      );
      add(
        draft.figures,
        figures.filter(
          (figure) =>
            within(figure.number, part) && !ofAll.includes(figure) && !ofBefore.includes(figure),
        ),
      );
      if (place === here[0])
        add(
          draft.figures,
          ofAll.map((figure) => ({ ...figure, scope: "multi-place" as const })),
        );
      draft.dates.push(...own);
      draft.sentences.push(sentence);
      draft.clauses.push(part);
      if (here.includes(place)) draft.places.push(place);
    };
    const isRival = (each: Span) =>
      rival.some((clause) => each.start >= clause.start && each.start < clause.end);
    fill(state.side, (each) => !isRival(each));
    if (rival.length > 0) fill("counter", isRival);
  }
  const [first] = dates;
  if (first && here.length < 2) {
    state.date = first;
    state.dated = sentence.para;
  }
}

/** A sentence that tells of no protest may still name the day or the place of what follows, or tell how it went on. */
function passOver(
  sentence: Sentence,
  days: readonly DateMention[],
  mentions: readonly PlaceMention[],
  triggers: readonly Trigger[],
  state: State,
  drafts: readonly EventDraft[],
): void {
  const announces = /:$/.test(sentence.text);
  const heading = days.find((date) => usable(date) && (announces || isAlone(sentence, date)));
  if (heading) state.date = state.lead = heading;
  const ahead = triggers.some(({ status }) => status === "future");
  const named = days.findLast((date) => usable(date) && !date.begin);
  if (named && !ahead) {
    state.date = named;
    state.dated = sentence.para;
  }
  const alone = mentions.find((mention) => mention.town && isAlone(sentence, mention));
  if (alone) state.place = alone;
  const [opening] = mentions.filter(
    ({ role, start, kind }) => role === "loc" && kind !== "country" && start - sentence.start < 25,
  );
  if (opening && !ahead && sentence.first) state.place = opening;
  else if (
    triggers.length === 0 &&
    sentence.quotes.length === 0 &&
    !/\b(?:19|20)\d\d\b/.test(sentence.text) &&
    FORCEFUL.test(sentence.text.replace(NO_FORCE, ""))
  )
    goOn(sentence, mentions, state, drafts);
}

const FORCEFUL = new RegExp(`${VIOLENCE.source}|${LETHAL.source}|${INTERVENTION.source}`, "i");

/** A sentence of force without a word of protest is about the record that the reader is at. */
function goOn(
  sentence: Sentence,
  mentions: readonly PlaceMention[],
  state: State,
  drafts: readonly EventDraft[],
): void {
  const named = mentions.filter(({ role, kind }) => role === "loc" && kind !== "country");
  const places = named.length > 0 ? named : [state.place];
  const here = drafts.filter(
    ({ place, side }) =>
      side === state.side && places.some((one) => one !== null && samePlace(place, one)),
  );
  const draft = here.find(({ date }) => date === (state.date ?? state.lead)?.date) ?? here.at(-1);
  draft?.sentences.push(sentence);
  draft?.clauses.push(sentence);
}

/** Whether the only days a sentence names as those of events are long past. */
function isHistory(dates: readonly DateMention[]): boolean {
  const told = dates.filter(({ kind, begin }) => kind === "event" && !begin);
  return told.some(({ background }) => background) && !told.some(usable);
}

/** Whether a day is that of what its clause tells, not of another matter. */
function tellsHere(
  sentence: Sentence,
  date: DateMention,
  triggers: readonly Trigger[],
  figures: readonly RawFigure[],
): boolean {
  const clause = clauseAt(sentence, date.start);
  const told =
    triggers.some((trigger) => within(trigger, clause)) ||
    figures.some((figure) => figure.start < clause.end && clause.start < figure.end);
  return told || sentence.clauses.length === 1 || clause.start === sentence.start;
}

function draftOf(
  drafts: EventDraft[],
  place: PlaceMention,
  date: DateMention | undefined,
  state: State,
  readings: Readings,
): EventDraft {
  const same = drafts.filter((draft) => samePlace(draft.place, place) && draft.side === state.side);
  const sameDay =
    date && same.find((draft) => draft.date <= date.dateEnd && date.date <= draft.dateEnd);
  const carriedDay = state.date ?? state.lead;
  const found = date
    ? sameDay
    : (same.find((draft) => carriedDay && draft.date === carriedDay.date) ?? same[0]);
  if (found) return found;
  const day = date ?? (state.dated === state.para ? state.date : state.lead) ?? carriedDay;
  const made: EventDraft = {
    ...{
      place,
      places: [],
      date: day?.date ?? readings.published,
      dateEnd: day?.dateEnd ?? readings.published,
    },
    dates: day && !date ? [day] : [],
    basis: date ? "stated" : day ? "carried" : "published",
    side: state.side,
    ...{ sentences: [], clauses: [], figures: [], triggers: [] },
  };
  drafts.push(made);
  return made;
}
