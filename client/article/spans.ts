// Which characters of an article stand for which value, and the text cut where they begin and end.
import type { EventProposal, Evidence, Reading } from "../../domain/answers/reading.ts";
import { FIELDS } from "../../domain/read-record.ts";
import { claimId } from "./records.ts";

/** What a passage is: each family has its colour, its icon and its line. */
export const FAMILIES = [...(["date", "place"] as const), ...FIELDS, "who"] as const;
export type Family = (typeof FAMILIES)[number];

/** The row of a record's value: its day, its place, or a figure by its id. */
type Row = { readonly record: string; readonly row: string };

/** A passage and what it says. `n` joins a figure and its speaker; a letter names what is left out. */
export type Passage = Pick<Evidence, "start" | "end"> &
  (
    | (Row & { readonly family: Family; readonly n: number | null })
    | { readonly family: "none"; readonly letter: string }
  );

/** A piece of text in one passage, or in none, and whether it is the first and the last of its passage. */
export type Piece = {
  readonly text: string;
  readonly of: Passage | null;
  readonly first: boolean;
  readonly last: boolean;
};

/** "a" to "z", then "aa". */
export function letterOf(i: number): string {
  const letter = String.fromCharCode(97 + (i % 26));
  return i < 26 ? letter : letterOf(Math.floor(i / 26) - 1) + letter;
}

/** Every passage that says something, those first that cover others. Figures are numbered through the article. */
export function passagesOf({ events, ignored }: Reading): Passage[] {
  let n = 0;
  const told = events.flatMap((event): Passage[] => {
    const at = (row: string, family: Family, all: readonly (Evidence | null)[], own = 0) =>
      all.flatMap((evidence): Passage[] => {
        if (evidence === null) return [];
        const { start, end } = evidence;
        return [{ start, end, record: event.id, row, family, n: own || null }];
      });
    const figures = FIELDS.flatMap((field) =>
      event[field].flatMap((figure, i) => {
        n++;
        const row = claimId(event, field, i);
        return [
          ...at(row, field, [figure.evidence], n),
          ...at(row, "who", [figure.source.evidence], n),
        ];
      }),
    );
    return [
      ...figures,
      ...at("date", "date", event.date.evidence),
      ...at("place", "place", event.place.evidence),
    ];
  });
  const left = ignored.map(({ evidence: { start, end } }, i): Passage => {
    return { start, end, family: "none", letter: letterOf(i) };
  });
  return [...told, ...left];
}

/** The passages of one value. */
function passagesAt(all: readonly Passage[], record: string, row: string): Passage[] {
  return all.filter((each) => "row" in each && each.record === record && each.row === row);
}

/** A part of the text from `from` to `to` in pieces: where passages overlap, the first of them has the characters. */
export function piecesOf(
  text: string,
  passages: readonly Passage[],
  { from, to }: { from: number; to: number },
): Piece[] {
  const here = passages.filter(({ start, end }) => start < to && from < end);
  const cuts = [from, to, ...here.flatMap(({ start, end }) => [start, end])]
    .filter((at) => at >= from && at <= to)
    .sort((a, b) => a - b);
  const pieces: { start: number; end: number; of: Passage | null }[] = [];
  for (const [i, start] of cuts.entries()) {
    const end = cuts[i + 1] ?? to;
    if (end <= start) continue;
    const of = here.find((each) => each.start <= start && end <= each.end) ?? null;
    const before = pieces.at(-1);
    if (before && before.of === of) before.end = end;
    else pieces.push({ start, end, of });
  }
  return pieces.map(({ start, end, of }, i) => ({
    text: text.slice(start, end),
    of,
    first: of !== null && !pieces.slice(0, i).some((before) => before.of === of),
    last: of !== null && !pieces.slice(i + 1).some((later) => later.of === of),
  }));
}

/** The number that joins a figure with its words; null for a day or a place. */
export function numberOf(passages: readonly Passage[], { id }: EventProposal, row: string) {
  const [first] = passagesAt(passages, id, row);
  return first && "n" in first ? first.n : null;
}
