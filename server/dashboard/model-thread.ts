// The thread that answers for the dashboard (thread-model.ts).
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { Shape } from "../../domain/csv-rows.ts";
import { Problem } from "../../domain/problem.ts";
import { openDatabase } from "../db/open.ts";
import { openKeeper } from "./kept/keeper.ts";
import { openLocalModel } from "./local-model.ts";
import type { Frozen, Model, OutFile, Piece } from "./model.ts";
import { sentError } from "./sent-error.ts";
import type { Answering, Asking, ThreadData } from "./thread-model.ts";
import { openTwoThreads } from "./two-threads.ts";

/** Twenty thousand events are read in a third of a second. */
const LEAST_KEPT = 20_000;

/** A service that ends has a few seconds for everything. */
const HURRY_MS = 2_500;

const { database, keeps, ready } = workerData as ThreadData;
// What the build writes beside the program, a text for each state of the sources (bin/compile.mjs).
const program = readFileSync(new URL("../../fingerprint", import.meta.url), "utf8");
// Everything is copied: memory that changed hands would make every access to any column slower from then on (V8).
const post = (answering: Answering) => parentPort?.postMessage(answering);
Atomics.wait(ready, 0, 0);
const store = await openDatabase(database);
const second = openTwoThreads();
const file = join(database.dataDir, "columns.bin");
const keeping = { file, program, least: LEAST_KEPT };
if (!keeps) rmSync(file, { force: true });
const keeper = keeps ? openKeeper(store.unhurried, keeping, (told) => post({ told })) : null;
const model = await openLocalModel(store.db, second.share, keeper, store.unhurried);
const files = new Map<number, AsyncIterator<Piece>>();
const frozen = new Map<number, Frozen>();
let opened = 0;

const addFile = (pieces: OutFile["pieces"]): number => {
  const file = opened++;
  files.set(file, pieces[Symbol.asyncIterator]());
  return file;
};

/** What each asking does beyond what the model does itself. */
const asides = {
  openFile: async (asked: Parameters<Model["file"]>[0]) => {
    const { pieces, ...about } = await model.file(asked);
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
  openFrozen: async (asked: Parameters<Model["freeze"]>[0]) => {
    const made = await model.freeze(asked);
    const { file: _, close: _close, ...about } = made;
    const id = opened++;
    frozen.set(id, made);
    return { frozen: id, ...about };
  },
  openFrozenFile: async (id: number, shape: Shape): Promise<number> => {
    const from = frozen.get(id);
    if (from === undefined) throw new RangeError(`nothing is frozen as ${id}`);
    return addFile(from.file(shape));
  },
  closeFrozen: async (id: number) => {
    await frozen.get(id)?.close();
    frozen.delete(id);
  },
  close: async () => {
    await model.keep(AbortSignal.timeout(HURRY_MS)).catch(() => {});
    // The store waits for connections that are in use.
    for (const each of frozen.values()) await each.close();
    await model.close();
    await second.close();
    await store.close();
  },
};

parentPort?.on("message", ({ id, ask, args }: Asking) => {
  const doing = { ...model, ...asides }[ask] as (...args: unknown[]) => Promise<unknown>;
  doing(...args).then(
    (answer) => post({ id, answer }),
    (error) => post(refusal(id, error)),
  );
});

function refusal(id: number, error: unknown): Answering {
  if (error instanceof Problem) return { id, problem: [error.code, error.message, error.errors] };
  return { id, failure: sentError(error) };
}
