// Writes the public record as of one change, as files, whatever is committed meanwhile.
import { setImmediate as turn } from "node:timers/promises";
import { asKnownAt } from "../../domain/as-of.ts";
import type { Exported } from "../../domain/csv-rows.ts";
import { publicView } from "../../domain/publicview.ts";
import { type Figured, figureAll } from "../../domain/resolve-all.ts";
import type { Frozen } from "../engine.ts";
import type { Moment, RecordTexts, UnhurriedReads } from "../source.ts";
import { type ListedEvents, piecesOf } from "./pieces.ts";
import { openReaders } from "./readers.ts";

/** What anybody sees at a change; `change` is the newest that anybody sees. */
export type Listing = ListedEvents & Omit<Frozen, "file" | "close" | "moment">;

/** As many whole records are read as hold nobody else up for long. */
const WHOLE_AT_A_TIME = 100;

/**
 * Opens a moment of the store and lists what is seen at it. `list` gives null when the columns hold a later
 * change than the one it is given: then a newer moment is taken.
 */
export async function freeze(
  { openMoment }: Pick<UnhurriedReads, "openMoment">,
  exported: Omit<Exported, "shape">,
  list: (change: number) => Promise<Listing | null>,
): Promise<Frozen> {
  for (;;) {
    const reading = await openMoment();
    try {
      const moment = await reading.reads.log.head();
      const seen = await list(moment);
      if (seen !== null) return frozenOf(reading, moment, seen, exported);
    } catch (error) {
      await reading.close();
      throw error;
    }
    await reading.close();
  }
}

/** Once the columns have moved on, what they told is made of whole records of the moment. */
function frozenOf(
  { reads: { texts }, close }: Moment,
  moment: number,
  { change, events, claims, ...listed }: Listing,
  exported: Omit<Exported, "shape">,
): Frozen {
  return {
    ...{ moment, change, events, claims, close },
    file: (shape) => {
      const whole = async function* (rows: Uint32Array) {
        for (let from = 0; from < rows.length; from += WHOLE_AT_A_TIME) {
          await turn();
          const some = [...rows.subarray(from, from + WHOLE_AT_A_TIME)];
          const ids = some.map((row) => listed.ids.idOf(row));
          yield publicRecords(texts, ids, { ...exported, shape });
        }
      };
      const own = openReaders(texts);
      return piecesOf(listed, { change: moment, whole }, { ...exported, shape }, own);
    },
  };
}

/**
 * The records with these ids, in their order, as anybody sees them. Which wider event is shown is told by those above
 * a record, what it adds to a sum by those below it; no others are read, and none where lines tell claims alone.
 */
async function publicRecords(
  texts: RecordTexts,
  ids: readonly string[],
  { shape, rule }: Exported,
): Promise<Figured[]> {
  const others = shape === "claims" ? [] : await texts.relativesOf(ids);
  const seen = asKnownAt(publicView(await texts.records([...ids, ...others])), null);
  const figured =
    shape === "claims"
      ? seen.map((record) => ({ ...record, figures: {}, nets: {} }))
      : figureAll(seen, rule);
  const byId = new Map(figured.map((record) => [record.event.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
