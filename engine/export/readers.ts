// Shares readers between files that are written at once: what one has read of sources and places, the others use.
import type { Exported } from "../../domain/csv-rows.ts";
import type { RecordTexts } from "../source.ts";
import { claimLines } from "./claim-lines.ts";
import { eventLines } from "./event-lines.ts";
import type { Reader } from "./reader.ts";

export type Readers = {
  /** The reader for files like this one; it is forgotten when the last of them has left. */
  setEntry: (exported: Exported) => { read: Reader; leave: () => void };
};

export function openReaders(texts: RecordTexts): Readers {
  const open = new Map<string, { read: Reader; files: number }>();
  return {
    setEntry: (exported) => {
      const { shape, site, rule, forEditors } = exported;
      const key = JSON.stringify(shape === "events" ? [shape, site, rule, forEditors] : [shape]);
      const make = () => (shape === "events" ? eventLines(texts, exported) : claimLines(texts));
      const shared = open.get(key) ?? { read: make(), files: 0 };
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
