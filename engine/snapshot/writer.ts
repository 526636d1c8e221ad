// Keeps a snapshot of the columns in a file: a start that finds it reads only later changes from the log.
import { rmSync } from "node:fs";
import { basename } from "node:path";
import type { UnhurriedReads } from "../source.ts";
import type { Columns } from "../store/columns.ts";
import type { Current } from "../store/follow-log.ts";
import type { Share } from "../worker/pass.ts";
import { type ColumnsFile, openColumns, writeColumns } from "./columns-file.ts";
import { checkFingerprint, fingerprintOf } from "./fingerprint.ts";

export type SnapshotSettings = {
  file: string;
  /** What tells this build from others. */
  program: string;
  /** Fewer events are read from the source as quickly. */
  least: number;
};

export type SnapshotWriter = {
  /** The columns in the file, and the newest change they hold; null when there are none to be used. */
  load: (share: Share) => Promise<{ columns: Columns; change: number } | null>;
  /**
   * Writes the file if that saves the next start some time. In a `hurry`, at the end of the service, whenever an event
   * has moved; it is given up when the signal says so.
   */
  keep: (catchUp: () => Promise<Current>, hurry?: AbortSignal) => Promise<void>;
  /** The columns are not what is stored, or hold what was erased: no file is left or written. */
  distrust: () => void;
};

/** So many moved events are read anew in half a second: fewer are worth no writing while the service goes on. */
const WORTH_WRITING = 2_000;

/** Where more of the claims than this part belong to nothing any more, reading the database anew frees their room. */
const MOST_LEFT_BEHIND = 0.2;

/** `tell` is told in a sentence whatever becomes of the file. */
export function openSnapshotWriter(
  source: Pick<UnhurriedReads, "log" | "identity">,
  { file, program, least }: SnapshotSettings,
  tell: (sentence: string) => void,
): SnapshotWriter {
  const { log } = source;
  const name = basename(file);
  let trusted = true;
  let upTo: number | null = null;
  let last: Promise<void> = Promise.resolve();
  let hurried: AbortSignal | undefined;

  const remove = () => {
    try {
      rmSync(file, { force: true });
    } catch (error) {
      tell(`${name} can't be removed: ${error}.`);
    }
  };

  /** Uses the file if it is there and fits this record; what doesn't fit is removed. */
  const using = async <A>(use: (kept: ColumnsFile) => A): Promise<A | null> => {
    try {
      const kept = openColumns(file);
      try {
        await checkFingerprint(source, program, kept.fingerprint);
        const used = use(kept);
        upTo = kept.fingerprint.change;
        return used;
      } finally {
        kept.close();
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
      tell(`${name} is not used: it ${error instanceof Error ? error.message : error}.`);
      remove();
      return null;
    }
  };

  const isWorthWriting = async (change: number): Promise<boolean> => {
    // Another process may have written it.
    if (upTo === null) await using(() => {});
    const least = hurried === undefined ? WORTH_WRITING : 1;
    return upTo === null || (await log.countMoves(upTo, change)) >= least;
  };

  const keep = async (catchUp: () => Promise<Current>): Promise<void> => {
    const { columns, change, version, erased } = await catchUp();
    if (!trusted || erased || change === 0 || columns.events.count <= least) return;
    if (!(await isWorthWriting(change))) return;
    if (leftBehind(columns) > MOST_LEFT_BEHIND) return remove();
    const fingerprint = await fingerprintOf(source, program, change);
    // What is committed while rows are read may be in them: then they are ahead of their change.
    if ((await log.head()) !== change || columns.version !== version) return;
    const began = performance.now();
    const goesOn = () => trusted && columns.version === version && !hurried?.aborted;
    const bytes = await writeColumns(file, { columns, fingerprint }, { goesOn, sync: !hurried });
    if (bytes === 0) return;
    if (await log.wasErasedBetween(change, await log.head())) return remove();
    upTo = change;
    const [megabytes, ms] = [Math.ceil(bytes / 1e6), Math.round(performance.now() - began)];
    tell(`${name} is written: ${megabytes} MB up to change ${change}, in ${ms} ms.`);
  };

  return {
    load: (share) =>
      using(({ columns, fingerprint: { change } }) => {
        const began = performance.now();
        const loaded = { columns: columns(share), change };
        tell(
          `${name} is used: up to change ${change}, in ${Math.round(performance.now() - began)} ms.`,
        );
        return loaded;
      }),

    keep: (catchUp, hurry) => {
      hurried = hurry;
      last = last.catch(() => {}).then(() => keep(catchUp));
      return last;
    },

    distrust: () => {
      if (trusted) remove();
      trusted = false;
    },
  };
}

/** The part of the slots that belongs to no event any more. */
function leftBehind({ groups }: Columns): number {
  let left = 0;
  for (let group = 0; group < groups.count; group++) if (groups.row[group] === 0) left++;
  return left / Math.max(1, groups.count);
}
