// Writes lines of the shape "claims": figures from the columns, words from the source.
import { CLAIM_SOURCE_COLUMNS, type ExportedClaim } from "../../domain/columns.ts";
import { csvCells, LINE_END, textCell } from "../../domain/csv.ts";
import { SUBJECTS } from "../../domain/vocabulary/claim-terms.ts";
import { SPEAKERS } from "../../domain/vocabulary/speaker.ts";
import { SAID, STANDING } from "../figures/claim-status.ts";
import type { RecordTexts } from "../source.ts";
import {
  inColumnOrder,
  metricCode,
  OPEN,
  qualifierOf,
  SUBJECT,
  speakerOf,
} from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import type { Ids } from "../store/ids.ts";
import type { Reader } from "./reader.ts";
import { keptSources } from "./source-cache.ts";

/** What a claim's line tells of its source. */
const sourceCells = (source: ExportedClaim["source"]) => csvCells(CLAIM_SOURCE_COLUMNS, source);

const NO_SOURCE = sourceCells(null);

/** Reads and writes claims: those that were said by the view's moment, as they stood then. */
export function claimLines(reads: RecordTexts): Reader {
  const sources = keptSources(reads, sourceCells);
  return async (among, { columns, change }) => {
    const { ids } = columns.events;
    const texts = await reads.claims(among);
    const known = await sources(texts.source_id, { columns, change });
    const first = firstOf(ids, texts.event_id);
    const metrics = Uint8Array.from(texts.metric, metricCode);
    const { id, event_id, metric, phrase, attributed_to, unit, as_of, method } = texts;
    return (view, out) => (row) => {
      const from = first.get(row) ?? 0;
      placesOf(columns, row, metrics, from).forEach((place, i) => {
        const bits = view.claimStatus.claims[place] ?? 0;
        if ((bits & SAID) === 0) return;
        const at = from + i;
        const facts = columns.claims.facts[place] ?? 0;
        const { value: subject } = SUBJECTS[facts & SUBJECT] ?? SUBJECTS[0];
        const { value: speaker } = SPEAKERS[speakerOf(facts)] ?? SPEAKERS[0];
        const status = texts.status[at];
        // What was replaced since stood at the view's moment.
        const stood = status === "superseded" && (bits & STANDING) !== 0;
        out.write(
          `${id[at]},${event_id[at]},${metric[at]},${subject},` +
            `${numberCell(columns.claims.low[place])},${numberCell(columns.claims.high[place])},` +
            `${qualifierOf(facts)},${textCell(phrase[at] ?? "")},` +
            `${textCell(attributed_to[at] ?? "")},${speaker},${unit[at]},${as_of[at] ?? ""},` +
            `${method[at]},${stood ? "active" : status},${texts.supersedes[at] ?? ""},` +
            `${known[at] ?? NO_SOURCE},${textCell(texts.locator[at] ?? "")}${LINE_END}`,
        );
      });
    };
  };
}

/** Where the claims of each event begin, by its row. */
function firstOf(ids: Ids, events: readonly string[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  events.forEach((id, at) => {
    if (at === 0 || events[at - 1] !== id) first.set(ids.rowOf(id), at);
  });
  return first;
}

/** Where the claims of an event stand in the columns; `from` is where they begin in `metrics`, in the order of their ids. */
function placesOf(
  { events, groups }: Columns,
  row: number,
  metrics: Uint8Array,
  from: number,
): number[] {
  const first = events.firstGroup[row] ?? 0;
  const begin = groups.claim[first] ?? 0;
  const end = groups.claim[first + (events.groupCount[row] ?? 0)] ?? 0;
  const own = Array.from({ length: end - begin }, (_, i) => from + i);
  const places: number[] = [];
  inColumnOrder(own, metrics).forEach((claim, i) => {
    places[claim - from] = begin + i;
  });
  return places;
}

function numberCell(number: number | undefined): string {
  return number === undefined || number === OPEN ? "" : String(number);
}
