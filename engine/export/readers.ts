// Shares readers between files that are written at once: what one has read of sources and places, the others use.
import type { Exported } from "../../domain/csv-rows.ts";
import type { RecordTexts } from "../source.ts";
import { claimLines } from "./claim-lines.ts";
import { eventLines } from "./event-lines.ts";
import type { Reader } from "./reader.ts";
import { recordLines } from "./record-lines.ts";

export type Readers = {
  /** The reader for files like this one; it is forgotten when the last of them has left. */
  setEntry: (exported: Exported) => { read: Reader; leave: () => void };
};

export function openReaders(texts: RecordTexts): Readers {
  const open = new Map<string, { read: Reader; files: number }>();
  return {
    setEntry: (exported) => {
      const key = JSON.stringify(kindOf(exported));
      const shared = open.get(key) ?? { read: readerOf(texts, exported), files: 0 };
      shared.files += 1;
      open.set(key, shared);
      return {
        read: shared.read,
        leave: () => {
          shared.files -= 1;
          if (shared.files === 0) open.delete(key);
        },
      };
    },
  };
}

/** What tells the readers of files from each other. */
function kindOf({ shape, site, rule, subject, forEditors }: Exported): unknown[] {
  if (shape === "events") return [shape, site, rule, forEditors];
  return shape === "claims" ? [shape] : [shape, rule, subject];
}

function readerOf(texts: RecordTexts, exported: Exported): Reader {
  if (exported.shape === "events") return eventLines(texts, exported);
  return exported.shape === "claims" ? claimLines(texts) : recordLines(texts, exported);
}
