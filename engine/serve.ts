// Answers for the engine in a thread of its own (thread.ts).
import { rmSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import type { OwnShape } from "../domain/csv-rows.ts";
import { Problem } from "../domain/problem.ts";
import type { Engine, Frozen, OutFile, Piece } from "./engine.ts";
import { type KeepingEngine, openEngine } from "./index.ts";
import { openSnapshotWriter } from "./snapshot/writer.ts";
import type { RecordSource } from "./source.ts";
import type { Answering, Asking, ThreadData } from "./thread.ts";
import { openTwoThreads } from "./worker/pool.ts";
import { sentError } from "./worker/sent-error.ts";

/** Twenty thousand events are read in a third of a second. */
const LEAST_KEPT = 20_000;

/** A service that ends has a few seconds for everything. */
const HURRY_MS = 2_500;

/** What the thread answers from. */
type Served = {
  source: RecordSource;
  /** The file of its columns, whether there is to be one, and what tells this build from others. */
  snapshot: { file: string; on: boolean; program: string };
  /** Closes the source. */
  close: () => Promise<void>;
};

/**
 * Waits until this thread is told to begin, opens the engine over what `open` gives and answers until it is closed.
 * The thread's own file calls it once.
 */
export async function serveEngine<Place>(open: (place: Place) => Promise<Served>): Promise<void> {
  const { place, ready } = workerData as ThreadData<Place>;
  Atomics.wait(ready, 0, 0);
  const { source, snapshot, close } = await open(place);
  const { file, on, program } = snapshot;
  const second = openTwoThreads();
  if (!on) rmSync(file, { force: true });
  const keeping = { file, program, least: LEAST_KEPT };
  const snapshots = on
    ? openSnapshotWriter(source.unhurried, keeping, (told) => post({ told }))
    : null;
  const engine = await openEngine(source, second.share, snapshots);
  answerFrom(engine, async () => {
    await second.close();
    await close();
    // Ends by itself: what still reads fails at its next statement, and a driver that is cut off in one aborts.
    parentPort?.unref();
  });
}

// Everything is copied: memory that changed hands would make every access to any column slower from then on (V8).
const post = (answering: Answering) => parentPort?.postMessage(answering);

function answerFrom(engine: KeepingEngine, closeRest: () => Promise<void>): void {
  const doings = { ...engine, ...handlesOf(engine, closeRest) };
  parentPort?.on("message", ({ id, ask, args }: Asking) => {
    const doing = doings[ask] as (...args: unknown[]) => Promise<unknown>;
    doing(...args).then(
      (answer) => post({ id, answer }),
      (error) => post(refusal(id, error)),
    );
  });
}

/** What can't be sent to another thread goes by number: files that are being read, and what is frozen for them. */
function handlesOf(engine: KeepingEngine, closeRest: () => Promise<void>) {
  const files = new Map<number, AsyncIterator<Piece>>();
  const frozen = new Map<number, Frozen>();
  let opened = 0;
  const addFile = (pieces: OutFile["pieces"]): number => {
    const file = opened++;
    files.set(file, pieces[Symbol.asyncIterator]());
    return file;
  };
  return {
    openFile: async (asked: Parameters<Engine["file"]>[0]) => {
      const { pieces, unread: _, ...about } = await engine.file(asked);
      return { file: addFile(pieces), ...about };
    },
    piece: async (file: number): Promise<Piece | null> => {
      const next = await files.get(file)?.next();
      return next === undefined || next.done === true ? null : next.value;
    },
    leaveFile: async (file: number) => {
      await files.get(file)?.return?.();
      files.delete(file);
    },
    openFrozen: async (asked: Parameters<Engine["freeze"]>[0]) => {
      const made = await engine.freeze(asked);
      const { file: _, close: _close, ...about } = made;
      const id = opened++;
      frozen.set(id, made);
      return { frozen: id, ...about };
    },
    openFrozenFile: async (id: number, shape: OwnShape): Promise<number> => {
      const from = frozen.get(id);
      if (from === undefined) throw new RangeError(`nothing is frozen as ${id}`);
      return addFile(from.file(shape));
    },
    closeFrozen: async (id: number) => {
      await frozen.get(id)?.close();
      frozen.delete(id);
    },
    close: async () => {
      await engine.keep(AbortSignal.timeout(HURRY_MS)).catch(() => {});
      // The source waits for connections that are in use.
      for (const each of frozen.values()) await each.close();
      await engine.close();
      await closeRest();
    },
  };
}

function refusal(id: number, error: unknown): Answering {
  if (error instanceof Problem) return { id, problem: [error.code, error.message, error.errors] };
  return { id, failure: sentError(error) };
}
