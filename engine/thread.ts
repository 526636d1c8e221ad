// Asks the engine in a thread of its own (serve.ts), so that no question holds up the thread that asks.
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { EVERYTHING } from "../domain/filter.ts";
import { type FieldProblem, Problem, type ProblemCode } from "../domain/problem.ts";
import { RULES } from "../domain/rule.ts";
import type { Engine, OutFile, Piece } from "./engine.ts";
import { receivedError, type SentError } from "./worker/sent-error.ts";
import { openTurns } from "./worker/turns.ts";

/**
 * What the thread is asked: a question of the engine, or the next piece of a file, or that a file is not read on,
 * or for what it has frozen, or to keep its columns.
 */
export type Asking = {
  id: number;
  ask:
    | Exclude<keyof Engine, "file" | "freeze">
    | ("openFile" | "piece" | "leaveFile")
    | ("openFrozen" | "openFrozenFile" | "closeFrozen")
    | "keep";
  args: unknown[];
};

/** What it answers, or tells by itself. `problem` is what a Problem is made of. */
export type Answering =
  | { told: string }
  | { id: number; answer: unknown }
  | { id: number; problem: [ProblemCode, string, FieldProblem[] | undefined] }
  | { id: number; failure: SentError };

/** What is told of a file before its pieces. */
type Opened = Omit<OutFile, "pieces" | "unread">;

type Waiting = { resolve: (answer: never) => void; reject: (error: Error) => void };

/** Nothing was asked for so long: there is time for what nobody has asked yet. */
const QUIET_MS = 3_000;

/** So many pieces of a file are made before they are taken. */
const AHEAD = 2;

/** Columns are not kept more often than this. */
const KEEP_MS = 600_000;

/**
 * Has the figures of every rule made before a reader asks: the first one's at once, the others' whenever it is
 * quiet. Should it fail, so does the reader's own question, who is told.
 */
async function warm(summary: Engine["summary"], quiet: () => Promise<void>): Promise<void> {
  for (const { value: rule } of RULES) {
    // Of one kind of events, so that there is what is needed where not all of a tree is selected, too.
    const filter = { ...EVERYTHING, rule, kind: { only: ["repression" as const], not: [] } };
    const asked = { filter, viewer: "public", today: 0, viewport: null, bin: "auto" } as const;
    await summary(asked).catch(() => {});
    await quiet();
  }
}

/** A thread that waits for its source to be ready. */
export type Thread = {
  /**
   * Has it load the whole record. A thread that ends by itself ends the process. `tell` is told in sentences what
   * becomes of the columns' file.
   */
  load: (tell: (sentence: string) => void) => { engine: Engine; loaded: Promise<void> };
};

/** What the thread is given: it begins once the first number of `ready` is 1. */
export type ThreadData<Place> = { place: Place; ready: Int32Array };

/**
 * Starts the thread, which needs a while until it has read its code.
 * @param entry the thread's file, which calls `serveEngine`
 * @param place where its source is
 */
export function startThread<Place>(entry: URL, place: Place): Thread {
  const ready = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(entry, { workerData: { place, ready } satisfies ThreadData<Place> });
  return {
    load: (tell) => {
      Atomics.store(ready, 0, 1);
      Atomics.notify(ready, 0);
      return engineIn(worker, tell);
    },
  };
}

function engineIn(worker: Worker, tell: (sentence: string) => void): ReturnType<Thread["load"]> {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  worker.on("message", (answering: Answering) => {
    if ("told" in answering) return tell(answering.told);
    const { resolve, reject } = waiting.get(answering.id) ?? {};
    waiting.delete(answering.id);
    if ("answer" in answering) resolve?.(answering.answer as never);
    else if ("problem" in answering) reject?.(new Problem(...answering.problem));
    else reject?.(receivedError(answering.failure));
  });
  worker.on("error", (error) => {
    throw error;
  });

  const ask = <A>(what: Asking["ask"], ...args: unknown[]): Promise<A> =>
    new Promise<A>((resolve, reject) => {
      const id = asked++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ask: what, args } satisfies Asking);
    });

  const leave = (file: number) => ask<void>("leaveFile", file);

  /**
   * Reads a file as fast as its reader takes it, and tells the thread when the reader leaves. The thread makes
   * pieces while another is taken, and waits for no answer between them.
   */
  async function* piecesOf(file: number): AsyncGenerator<Piece> {
    const read = () => {
      const piece = ask<Piece | null>("piece", file);
      // A failure is told to whoever takes the piece; nobody does when the reader has left.
      piece.catch(() => {});
      return piece;
    };
    try {
      const coming = Array.from({ length: AHEAD }, read);
      for (;;) {
        const piece = await coming.shift();
        if (piece === undefined || piece === null) return;
        coming.push(read());
        yield piece;
      }
    } finally {
      await leave(file);
    }
  }

  const inTurn = openTurns();
  const quiet = async () => {
    for (let since = -1; since !== asked; ) {
      since = asked;
      await sleep(QUIET_MS, undefined, { ref: false });
    }
  };
  const loaded = ask<number>("change", "public").then(() => {
    void warm((question) => inTurn(() => ask("summary", question)), quiet).then(keepUp);
  });
  const keepUp = async () => {
    for (;;) {
      await quiet();
      await ask("keep").catch((error) => tell(`The columns' file can't be written: ${error}`));
      await sleep(KEEP_MS, undefined, { ref: false });
    }
  };
  const engine: Engine = {
    change: (viewer) => ask("change", viewer),
    summary: (question, gone) => inTurn(() => ask("summary", question), gone),
    cube: (question, gone) => inTurn(() => ask("cube", question), gone),
    page: (question) => ask("page", question),
    record: (question) => ask("record", question),
    explain: (question, gone) => inTurn(() => ask("explain", question), gone),
    file: async (question) => {
      const { file, ...about } = await ask<{ file: number } & Opened>("openFile", question);
      return { ...about, pieces: piecesOf(file), unread: () => leave(file) };
    },
    freeze: async (question) => {
      const { frozen, ...about } = await ask<{ frozen: number; moment: number } & Opened>(
        "openFrozen",
        question,
      );
      return {
        ...about,
        file: async function* (shape) {
          yield* piecesOf(await ask<number>("openFrozenFile", frozen, shape));
        },
        close: () => ask("closeFrozen", frozen),
      };
    },
    verify: () => ask("verify"),
    close: async () => {
      const ended = once(worker, "exit");
      await ask("close");
      await ended;
    },
  };
  return { engine, loaded };
}
