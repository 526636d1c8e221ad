// Reads an article in order and opens a draft record for every place, day and side at which people protest.
import type { DateMention } from "./dates.ts";
import type { EventDraft, Readings, Side } from "./event-draft.ts";
import { leadDate, leadPlace, usable } from "./lead.ts";
import type { PlaceMention } from "./places.ts";
import type { Span } from "./proposal.ts";
import type { RawFigure } from "./raw-figure.ts";
import { isList, partOf, samePlace, scenes } from "./scenes.ts";
import { clauseAt, type Sentence } from "./segment.ts";
import { counterClauses, sideOf } from "./sides.ts";
import { inside, within } from "./text.ts";
import type { Trigger } from "./triggers.ts";
import { NATIONWIDE } from "./words/figures.ts";
import { INTERVENTION, LETHAL, NO_FORCE, VIOLENCE } from "./words/violence.ts";

type State = {
  place: PlaceMention | null;
  date: DateMention | null;
  side: Side;
  para: number;
  lead: DateMention | null;
};

/** The drafts in the order in which the article comes to them. */
export function assemble(readings: Readings): EventDraft[] {
  const drafts: EventDraft[] = [];
  const lead = leadDate(readings);
  const state: State = { place: leadPlace(readings), date: lead, side: "main", para: -1, lead };
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
  const triggers = inside(readings.triggers, sentence);
  const told = triggers.filter(({ status }) => status === "past");
  const figures = readings.figures.filter((figure) => figure.sentence === sentence);
  const mentions = inside(readings.places.mentions, sentence);
  const here = scenes(sentence, mentions, told, figures, Boolean(state.place?.town));
  const dates = ownDates.filter((date) => usable(date) && tellsHere(sentence, date, told, figures));
  if (told.length === 0 && figures.length === 0) {
    const [opening] = mentions.filter(
      ({ role, start, kind }) =>
        role === "loc" && kind !== "country" && start - sentence.start < 25,
    );
    const ahead = triggers.some(({ status }) => status === "future");
    if (opening && !ahead && sentence.first) state.place = opening;
    else if (
      triggers.length === 0 &&
      sentence.quotes.length === 0 &&
      !/\b(?:19|20)\d\d\b/.test(sentence.text) &&
      FORCEFUL.test(sentence.text.replace(NO_FORCE, ""))
    )
      goOn(sentence, mentions, state, drafts);
    return;
  }
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
      : [hinted(mentions, drafts) ?? carried(sentence, figures, state, drafts, readings)].filter(
          (each) => each !== null,
        );
  if (here.length === 1 || (here.length > 1 && !isList(here, sentence)))
    state.place = here.at(-1) ?? state.place;
  state.side = sideOf(sentence, told, state.side);
  const rival = state.side === "main" ? counterClauses(sentence, told, figures) : [];
  const shared = here.length > 1 && isList(here, sentence) ? told : [];
  const ofAll =
    shared.length > 0 ? figures.filter((figure) => isBehind(sentence, figure, here)) : [];
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
        told.filter((trigger) => within(trigger, part) || shared.includes(trigger)),
      );
      add(
        draft.figures,
        figures.filter((figure) => within(figure.number, part) && !ofAll.includes(figure)),
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
  if (first && here.length < 2) state.date = first;
}

/** A count in a clause behind a list of towns is of them all. */
function isBehind(
  sentence: Sentence,
  { number }: RawFigure,
  here: readonly PlaceMention[],
): boolean {
  const last = here.at(-1);
  if (last === undefined || /^,\s+where\s/.test(sentence.text.slice(last.end - sentence.start)))
    return false;
  return clauseAt(sentence, number.coreStart).start > last.end - 1;
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

/** "Paris police said" speaks of the record of Paris. */
function hinted(
  mentions: readonly PlaceMention[],
  drafts: readonly EventDraft[],
): PlaceMention | null {
  const hints = mentions.filter(
    ({ role, kind }) => (role === "authority" || role === "poss") && kind !== "country",
  );
  return (
    hints.flatMap((hint) =>
      drafts.filter(({ place }) => samePlace(place, hint)).map(({ place }) => place),
    )[0] ?? null
  );
}

/** The place that a sentence without one goes on about. A crowd of a whole country goes to the country. */
function carried(
  sentence: Sentence,
  figures: readonly RawFigure[],
  state: State,
  drafts: readonly EventDraft[],
  { places: { home } }: Readings,
): PlaceMention | null {
  const span = NATIONWIDE.exec(sentence.text);
  if (drafts.length === 0 && span && home) {
    const start = sentence.start + span.index;
    const named = {
      kind: "country" as const,
      role: "loc" as const,
      name: home.names[0] ?? "",
      country: home,
    };
    return {
      start,
      end: start + span[0].length,
      ...named,
      town: null,
      alternatives: [],
      ambiguous: false,
    };
  }
  const wide =
    figures.length > 0 &&
    figures.every(({ scope, field }) => scope === "nationwide" && field === "crowd");
  const country = drafts.find(({ place }) => place.kind === "country");
  if (wide && country) return country.place;
  return state.place;
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
  const day = date ?? state.lead ?? carriedDay;
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
