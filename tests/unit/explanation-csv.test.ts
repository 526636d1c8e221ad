/** The file of an explanation: each line of the sum and each thing left out is a row, with what it says in its columns. */
import { expect, it } from "vitest";
import type { ExplanationAnswer, ExplanationLine } from "../../domain/answers/explanation.ts";
import type { ClaimAnswer } from "../../domain/answers/record.ts";
import { explanationCsv } from "../../domain/explanation-csv.ts";
import { LEFT_OUT } from "../../domain/left-out.ts";
import { aClaim, aSource } from "../support/examples.ts";
import { readCsv } from "../support/read-csv.ts";

const event = (id: string) => ({
  ...{ id, title: `The march ${id}`, start: "2020-09-13", end: "2020-09-14" },
  date_precision: "day" as const,
});
const claim = (id: string, low: number): ClaimAnswer =>
  ({
    ...aClaim({ id, low, high: low + 1, subject: "women", phrase: `some ${low}` }),
    ...{ attributed_to: "Viasna", attributed_kind: "monitor" },
    source: aSource({ publisher: "A newsroom", url: "https://news.example/1" }),
  }) as unknown as ClaimAnswer;
const line = (about: Partial<ExplanationLine>): ExplanationLine => ({
  ...{ level: 0, event: event("a"), events: 1, own: null, claims: [] },
  ...{ parts: null, remainder: null, counts: 0, ...about },
});

/** The filled cells of each row, by their columns. */
function rowsOf(told: Partial<ExplanationAnswer>) {
  const nothing = LEFT_OUT.map((reason) => [reason, { claims: 0, events: 0, named: [] }]);
  const answer = {
    ...{ lines: [], without_figure: { events: 0, named: [] }, ...told },
    left_out: { ...Object.fromEntries(nothing), ...told.left_out },
  } as unknown as ExplanationAnswer;
  const [header = [], ...rows] = readCsv(explanationCsv(answer));
  return rows.map((row) =>
    Object.fromEntries(
      row.flatMap((cell, at) => (cell === "" ? [] : [[header[at] ?? "", cell] as const])),
    ),
  );
}

const EVENT = { event_id: "a", title: "The march a", start: "2020-09-13", end: "2020-09-14" };
const said = (id: string, low: number) => ({
  ...{ claim_id: id, attributed_to: "Viasna", attributed_kind: "monitor", subject: "women" },
  ...{ low: `${low}`, high: `${low + 1}`, phrase: `some ${low}` },
  ...{ source_publisher: "A newsroom", source_url: "https://news.example/1" },
});

it("A line of the sum has its event, its numbers and its claim, a second claim only the claim", () => {
  const claims = [claim("c", 5), claim("d", 7)];
  expect(
    rowsOf({ lines: [line({ level: 1, own: 9, parts: 4, remainder: 5, counts: 9, claims })] }),
  ).toEqual([
    {
      ...{ level: "1", ...EVENT, ...said("c", 5), standing: "used" },
      ...{ figure: "9", parts: "4", remainder: "5", counts: "9" },
    },
    { level: "1", ...EVENT, ...said("d", 7), standing: "used" },
  ]);
});

it("An event with parts alone says so, and a rest how many events it stands for", () => {
  const lines = [
    line({ parts: 4, counts: 4 }),
    line({ level: 1, event: null, events: 3, counts: 2 }),
  ];
  expect(rowsOf({ lines })).toEqual([
    { level: "0", ...EVENT, standing: "parts", parts: "4", counts: "4" },
    { level: "1", events: "3", standing: "rest", counts: "2" },
  ]);
});

it("What is left out has its reason and no level", () => {
  for (const reason of LEFT_OUT) {
    const named = [{ event: event("a"), claim: claim("c", 5) }];
    const left_out = { [reason]: { claims: 1, events: 1, named } } as ExplanationAnswer["left_out"];
    expect(rowsOf({ left_out })).toEqual([{ ...EVENT, ...said("c", 5), standing: reason }]);
  }
  expect(rowsOf({ without_figure: { events: 1, named: [event("a")] } })).toEqual([
    { ...EVENT, standing: "without_figure" },
  ]);
});
