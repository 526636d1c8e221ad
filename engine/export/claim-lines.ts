// Writes lines of the shape "claims": figures from the columns, words from the source.
import { CLAIM_PARTS, type ExportedClaim } from "../../domain/columns.ts";
import { cellsWriter, csvCells, LINE_END, textCell } from "../../domain/csv.ts";
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
import { showsExternalIds } from "./external-ids.ts";
import { idsToRead, type Reader } from "./reader.ts";
import { keptSources } from "./source-cache.ts";

/** What a claim's line tells of its source. */
const sourceCells = (source: ExportedClaim["source"]) =>
  csvCells(CLAIM_PARTS.source.columns, source);

const NO_SOURCE = sourceCells(null);

/** Reads and writes claims: those that were said by the view's moment, as they stood then. */
export function claimLines(reads: RecordTexts): Reader {
  const sources = keptSources(reads, sourceCells);
  return async (rows, { columns, change }) => {
    const { ids } = columns.events;
    const among = idsToRead(ids, rows);
    const texts = await reads.claims(among);
    const known = await sources(texts.source_id, { columns, change });
    const first = firstOf(ids, texts.event_id);
    const metrics = Uint8Array.from(texts.metric, metricCode);
    const { id, event_id, metric, phrase, attributed_to, unit, as_of, method } = texts;
    const { low, high, facts } = columns.claims;
    const cells = cellsWriter<keyof typeof CLAIM_PARTS, At>(CLAIM_PARTS, {
      id: ({ read }) => id[read],
      event: ({ read }) => event_id[read],
      metric: ({ read }) => metric[read],
      subject: ({ place }) => SUBJECTS[facts[place] & SUBJECT].value,
      low: ({ place }) => numberCell(low[place]),
      high: ({ place }) => numberCell(high[place]),
      qualifier: ({ place }) => qualifierOf(facts[place]),
      phrase: ({ read }) => textCell(phrase[read] ?? ""),
      attributed_to: ({ read }) => textCell(attributed_to[read] ?? ""),
      attributed_kind: ({ place }) => SPEAKERS[speakerOf(facts[place])].value,
      unit: ({ read }) => unit[read],
      as_of: ({ read }) => as_of[read] ?? "",
      method: ({ read }) => method[read],
      status: ({ read, isStanding }) => {
        const status = texts.status[read];
        return status === "retracted" || isStanding ? status : "superseded";
      },
      supersedes: ({ read }) => texts.supersedes[read] ?? "",
      source: ({ read }) => known[read] ?? NO_SOURCE,
      locator: ({ read, hasOwnId }) => (hasOwnId ? textCell(texts.locator[read] ?? "") : ""),
      external_id: ({ read, hasOwnId }) =>
        hasOwnId ? textCell(texts.external_id[read] ?? "") : "",
    });
    return (view, out) => {
      const showsIds = showsExternalIds(view);
      return (row) => {
        const hasOwnId = showsIds(row);
        const from = first.get(row) ?? 0;
        let read = from;
        for (const place of placesOf(columns, row, metrics, from)) {
          const bits = view.claimStatus.claims[place];
          if ((bits & SAID) !== 0)
            out.write(
              cells({ place, read, isStanding: (bits & STANDING) !== 0, hasOwnId }) + LINE_END,
            );
          read += 1;
        }
      };
    };
  };
}

/**
 * Where a claim stands in the columns and among what was read, whether it stands at the view's moment, and whether
 * its external id is told.
 */
type At = { place: number; read: number; isStanding: boolean; hasOwnId: boolean };

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
  const first = events.firstGroup[row];
  const begin = groups.claim[first];
  const end = groups.claim[first + events.groupCount[row]];
  const own: number[] = [];
  for (let i = begin; i < end; i++) own.push(from + i - begin);
  const places = own.slice();
  const ordered = inColumnOrder(own, metrics);
  for (let i = 0; i < ordered.length; i++) places[ordered[i] - from] = begin + i;
  return places;
}

function numberCell(number: number): string {
  return number === OPEN ? "" : String(number);
}
