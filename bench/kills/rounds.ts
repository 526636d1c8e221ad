// Starts a service again and again, has clients write to it, and kills it in their midst.
import { setTimeout as sleep } from "node:timers/promises";
import { type Found, find } from "./found.ts";
import { startWriters, type Written } from "./writers.ts";

/** A service that can be killed. */
export type Victim = {
  address: string;
  /** From the start of its process until it was ready. */
  readyMs: number;
  kill: () => Promise<void>;
};

export type Outcome = Found & {
  acknowledged: number;
  /** Requests that a kill left without an answer, and which were sent again. */
  unanswered: number;
  restartMs: number[];
};

/** Far enough for a few transactions of each writer. */
const LONGEST_MS = 300;

/**
 * @param start starts it on the same store as before
 * @param signIn gives the `Cookie` of an editor
 */
export async function killAgainAndAgain(
  start: () => Promise<Victim>,
  signIn: (victim: Victim) => Promise<string>,
  { kills, writers }: { kills: number; writers: number },
): Promise<Outcome> {
  const written: Written = new Map();
  const restartMs: number[] = [];
  let unanswered = 0;
  let victim = await start();
  const cookie = await signIn(victim);
  for (let killed = 0; killed < kills; killed += 1) {
    const asking = { address: victim.address, cookie };
    const { acknowledged, done } = startWriters(asking, written, { count: writers });
    await acknowledged(writers);
    await sleep(Math.random() * LONGEST_MS);
    await victim.kill();
    await done;
    unanswered += [...written.values()].filter((id) => id === null).length;
    victim = await start();
    restartMs.push(victim.readyMs);
  }
  const asking = { address: victim.address, cookie };
  await startWriters(asking, written, { count: writers, last: true }).done;
  const found = await find(asking, written);
  await victim.kill();
  return { ...found, acknowledged: written.size, unanswered, restartMs };
}
