// What a peer is: something else that answers a refresh.
import type { Answer } from "./answer.ts";
import type { Facts } from "./facts.ts";
import { type Asked, answerFrom, statementsOf } from "./statements.ts";

export type Peer = {
  /** Answers a refresh; `ms` is the time of its work alone, without turning numbers into names. */
  ask: (asked: Asked) => Promise<{ ms: number; answer: Answer }>;
  close: () => Promise<void>;
};

export type PeerKind = {
  name: string;
  /** What it answers, in words. */
  answers: string;
  /** Larger records than this only when it is named: it takes too long, or too much memory. */
  upTo: number;
  /** Fetches what the project doesn't bring; false when that fails, and then the bench goes on without the peer. */
  provide?: () => Promise<boolean>;
  /** Fills it with the facts; `file` holds them as CSV, in a folder that it may write to. */
  open: (facts: Facts, file: string) => Promise<Peer>;
};

/** What SQL answers. */
export const SQL_ANSWERS = "eleven GROUP BYs: totals, months, circles, eight facets";

/** A peer that runs statements; `run` gives the rows of each. */
export function sqlPeer(
  { labels }: Facts,
  run: (statements: readonly string[]) => Promise<(number | null)[][][]>,
  close: () => Promise<void>,
): Peer {
  return {
    ask: async (asked) => {
      const began = performance.now();
      const rows = await run(statementsOf(asked));
      const ms = performance.now() - began;
      return { ms, answer: answerFrom(rows, labels, asked.level) };
    },
    close,
  };
}

/** The facts as a table, as every database here takes it. */
export const TABLE = (columns: readonly string[]) =>
  `create table facts (${columns.map((name) => `${name} ${name === "differs" ? "double precision" : "integer"}`).join(", ")})`;
