// Starts a service again and again, has clients write to it, and kills it in their midst.
import { setTimeout as sleep } from "node:timers/promises";
import { CLAIMS, startWriters, type Written } from "./writers.ts";

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

type Found = { lost: number; doubled: number; half: number };

type Asking = { address: string; cookie: string };

/** Looks up every event by its id, and every new event in the log. All of it has to be acknowledged by now. */
async function find(asking: Asking, written: Written): Promise<Found> {
  const ids = [...written.values()];
  const found = { lost: 0, doubled: ids.length - new Set(ids).size, half: 0 };
  for (const id of ids) {
    const record = await get(asking, `/api/events/${id}`);
    if (record === null) found.lost += 1;
    else if (record.claims.length !== CLAIMS || record.sources.length !== 1) found.half += 1;
  }
  const made = await madeEvents(asking);
  found.doubled += made.filter((id, i) => made.indexOf(id) < i || !ids.includes(id)).length;
  return found;
}

/** The ids of all events that the log says were made, one for each entry. */
async function madeEvents(asking: Asking): Promise<string[]> {
  const made: string[] = [];
  for (let next: string | null = "/api/changes?limit=1000"; next !== null; ) {
    const page: Page | null = await get(asking, next);
    if (page === null) throw new Error("the log is gone");
    for (const { action, subject, subject_id } of page.items)
      if (action === "create" && subject === "event") made.push(subject_id);
    next = page.next;
  }
  return made;
}

type Page = {
  items: { action: string; subject: string; subject_id: string }[];
  next: string | null;
};

async function get({ address, cookie }: Asking, path: string) {
  const response = await fetch(`${address}${path}`, { headers: { cookie } });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return JSON.parse(await response.text());
}
