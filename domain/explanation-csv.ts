// An explanation as CSV: a row for each line on the screen, in its order.
import type { ExplanationAnswer, NamedEvent } from "./answers/explanation.ts";
import type { ClaimAnswer } from "./answers/record.ts";
import { columnsOf } from "./column.ts";
import { csvHeader, csvLine } from "./csv.ts";
import { LEFT_OUT } from "./left-out.ts";

/** What a row tells of: a claim in use, an event that has none, a rest, or why something is left out. */
type Standing = "used" | "parts" | "rest" | (typeof LEFT_OUT)[number] | "without_figure";

type Row = {
  level: number | null;
  event: NamedEvent | null;
  events: number | null;
  claim: ClaimAnswer | null;
  own: number | null;
  parts: number | null;
  remainder: number | null;
  counts: number | null;
  standing: Standing;
};

const { text, integer, date } = columnsOf<Row>();

/** The columns of GET /api/explain.csv. */
export const EXPLANATION_COLUMNS = [
  integer(
    "level",
    "How many lines the event stands under; empty where something is left out.",
    (row) => row.level,
  ),
  text("event_id", "Id of the event; empty in a row for a rest.", (row) => row.event?.id ?? null),
  text("title", "Title of the event.", (row) => row.event?.title ?? null),
  date("start", "First day.", (row) => row.event?.start ?? null),
  date("end", "Last day.", (row) => row.event?.end ?? null),
  integer(
    "events",
    "How many events a row for a rest stands for, else empty.",
    (row) => row.events,
  ),
  text("claim_id", "Id of the claim.", (row) => row.claim?.id ?? null),
  text("attributed_to", "Who gives the figure.", (row) => row.claim?.attributed_to ?? null),
  text(
    "attributed_kind",
    "What kind of speaker that is.",
    (row) => row.claim?.attributed_kind ?? null,
  ),
  text("subject", "Of whom the claim speaks.", (row) => row.claim?.subject ?? null),
  integer("low", "Lowest number of the claim.", (row) => row.claim?.low ?? null),
  integer("high", "Highest number of the claim.", (row) => row.claim?.high ?? null),
  text("phrase", "The source's words.", (row) => row.claim?.phrase ?? null),
  text(
    "source_publisher",
    "Publisher of the claim's source.",
    (row) => row.claim?.source.publisher ?? null,
  ),
  text("source_url", "Address of the claim's source.", (row) => row.claim?.source.url ?? null),
  integer("figure", "The event's own figure under the rule.", (row) => row.own),
  integer("parts", "What its parts add up to.", (row) => row.parts),
  integer(
    "remainder",
    "What lies beyond its parts; nobody said this number.",
    (row) => row.remainder,
  ),
  integer(
    "counts",
    "What the event counts; in rows of level 0 this adds up to the total.",
    (row) => row.counts,
  ),
  text(
    "standing",
    "used: gives the figure. parts: an event of which only parts have figures. rest: further events. Else why it is left out.",
    (row) => row.standing,
  ),
] as const;

const NOTHING = {
  ...{ level: null, event: null, events: null, claim: null },
  ...{ own: null, parts: null, remainder: null, counts: null },
};

/** The whole file. A second claim in use of the same event has a row of its own, without numbers of the sum. */
export function explanationCsv({ lines, left_out, without_figure }: ExplanationAnswer): string {
  const rows: Row[] = [];
  for (const { level, event, events, own, parts, remainder, counts, claims } of lines) {
    const [claim = null, ...more] = claims;
    const sum = { own, parts, remainder, counts };
    if (event === null) rows.push({ ...NOTHING, ...sum, level, events, standing: "rest" });
    else rows.push({ ...NOTHING, ...sum, level, event, claim, standing: claim ? "used" : "parts" });
    for (const other of more)
      rows.push({ ...NOTHING, level, event, claim: other, standing: "used" });
  }
  for (const reason of LEFT_OUT)
    for (const { event, claim } of left_out[reason].named)
      rows.push({ ...NOTHING, event, claim, standing: reason });
  for (const event of without_figure.named)
    rows.push({ ...NOTHING, event, standing: "without_figure" });
  return (
    csvHeader(EXPLANATION_COLUMNS) + rows.map((row) => csvLine(EXPLANATION_COLUMNS, row)).join("")
  );
}
