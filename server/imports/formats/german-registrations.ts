// Reads the lists in which German cities keep registered assemblies: several days in a cell, and numbers that were planned.
import type { ProposalInput } from "../../../domain/draft.ts";
import { LONGEST_SUMMARY } from "../../../domain/event.ts";
import type { Form } from "../../../domain/vocabulary/form.ts";
import type { Cells } from "../cells.ts";
import { countryName } from "../values/country.ts";
import { type Days, readDays } from "../values/days.ts";
import { readFigure } from "../values/figure.ts";
import {
  cut,
  type Format,
  type Found,
  hasColumns,
  type Options,
  type Tell,
  tellFuture,
  titled,
} from "./format.ts";

const GERMANY = "DEU";
const SOURCE = "list";
const LONGEST_NAME = 200;
const KIND = ["Art der Versammlung", "Versammlungsart", "Art"];
const TOPIC = ["Thema", "Versammlungsthema", "Tenor", "Anlass", "Motto"];
const PLACE = ["Ort bzw. Wegstrecke", "Versammlungsort", "Ort", "Wegstrecke", "Aufzugsstrecke"];
const STREET = ["Straße", "Strasse", "Platz"];
const PLANNED = ["Teilnehmer", "Teilnehmerzahl", "Teilnehmende", "TN", "erwartete Teilnehmer"];
const CALLED_OFF = ["Absage", "abgesagt"];
const DATE = ["Datum", "Versammlungsdatum", "Termin"];

/** Words of a kind of assembly and the form that each is; the first that stands there is taken. */
const FORMS: readonly (readonly [RegExp, Form])[] = [
  [/menschenkette/i, "human_chain"],
  [/hungerstreik/i, "hunger_strike"],
  [/autokorso|korso|rundfahrt|fahrraddemo|fahrrad-demo/i, "motorcade"],
  [/flash ?mob/i, "flash_mob"],
  [/mahnwache/i, "vigil"],
  [/au[f]?zug|demonstrationszug/i, "march"],
  [/kundgebung/i, "rally"],
];

export const germanRegistrations: Format = {
  name: "german-registrations",
  label: "a German city's list of assemblies",
  announces: true,
  numbering: ["Nr.", "Nr", "lfd. Nr.", "lfd. Nr", "lfd.Nr.", "sheet_name"],
  recognises: ({ header }) =>
    DATE.some((name) => hasColumns(header, name)) &&
    TOPIC.some((name) => hasColumns(header, name)) &&
    [...PLACE, ...STREET].some((name) => hasColumns(header, name)),
  reader: (sheet, options) => (cells, tell) => {
    const year = /\b(19|20)\d{2}\b/.exec(cells.look("sheet_name") ?? sheet.name ?? "")?.[0] ?? null;
    const { spans } = daysIn(cells, year, tell);
    if (year !== null && !spans.some(({ start, end }) => start <= `${year}-12-31` && end >= year))
      tell(`no day of ${year}, which the sheet says: ${spans[0]?.start}`);
    const shared = sharedIn(cells, options, tell);
    const extra = cells.rest();
    return spans.map(({ start, end, precision, said }): Found => {
      tellFuture(start, options, tell);
      if (said !== null) tell(`one of two days: ${start} or ${end}`);
      return { proposal: { ...shared, start, end, date_precision: precision }, extra };
    });
  },
};

function daysIn(cells: Cells, year: string | null, tell: Tell): Days {
  const cell = cells.look(...DATE);
  const column = DATE.find((name) => cells.look(name) !== null) ?? "Datum";
  if (cell === null) throw cells.refuse(column, "no date");
  const days = readDays(cell, year);
  if (days === null) throw cells.refuse(column, "no readable date");
  for (const note of days.notes) tell(note);
  // Where the cell says more than one day does, it is kept as it stands.
  if (days.spans.length === 1 && days.notes.length === 0) cells.take(...DATE);
  return days;
}

function sharedIn(
  cells: Cells,
  options: Options,
  tell: Tell,
): Omit<ProposalInput, "start" | "end"> {
  const kind = cells.look(...KIND) ?? "";
  const place = placeIn(cells, options, tell);
  const topic = cells.take(...TOPIC);
  if (topic === null) tell("no topic: the title tells the place alone");
  const { title, whole } = titled(topic ?? `Versammlung: ${place.name}`, tell);
  const isMarch = /^x$/i.test(cells.look("Aufzug") ?? "");
  const told = FORMS.find(([words]) => words.test(kind))?.[1];
  tellPlanned(cells, tell);
  if (CALLED_OFF.some((name) => cells.look(name) !== null)) tell("called off, as the list says");
  return {
    title,
    summary: whole === null ? null : cut(whole, LONGEST_SUMMARY, "the topic", tell),
    kind: "demonstration",
    form: told ?? (isMarch ? "march" : "other"),
    place,
    sources: [
      {
        key: SOURCE,
        kind: "dataset",
        publisher: options.publisher ?? options.file,
        title: options.file,
        language: options.language ?? "de",
      },
    ],
  };
}

/** Where it is registered; the country alone where the list does not say. A route is called by its words. */
function placeIn(cells: Cells, options: Options, tell: Tell): ProposalInput["place"] {
  const country = options.country ?? GERMANY;
  const parts = [cells.look(...STREET), cells.look(...PLACE)].filter((part) => part !== null);
  if (parts.length === 0) {
    tell("no place: known to the country alone");
    return { name: countryName(country), country, precision: "country" };
  }
  const whole = parts.join(", ").replace(/\s+/g, " ");
  const name = cut(whole, LONGEST_NAME, "the name of the place", tell);
  // A route that had to be cut is kept as it stands.
  if (name === whole) for (const names of [PLACE, STREET]) cells.take(...names);
  return { name, country, precision: "street" };
}

/** What was registered is no crowd that anybody saw: the number is kept, and told of where it can't be read. */
function tellPlanned(cells: Cells, tell: Tell): void {
  const cell = cells.look(...PLANNED);
  if (cell === null) return;
  if (!/^\s*\d[\d.]*(\s*[-–]\s*\d[\d.]*)?\s*$/.test(cell) || readFigure(cell)?.low == null)
    tell(`the number planned can't be read: “${cell}”`);
}
