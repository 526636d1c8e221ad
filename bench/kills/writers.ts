// Clients that write without a pause and send again, under the same key, what was not answered.
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

/** Figures that each written event comes with. */
export const CLAIMS = 2;

/** By key: the id of the event that was acknowledged, or null while nothing was. */
export type Written = Map<string, string | null>;

export type Writers = {
  /** Resolves when so many have been acknowledged since the start. */
  acknowledged: (count: number) => Promise<void>;
  /** Resolves when every writer has noticed that the service is gone. */
  done: Promise<void>;
};

/**
 * Starts them; what is unanswered in `written` is sent first. Each ends when its request fails, as it does
 * when the process is killed. Rejects when a request is refused.
 * @param count how many write at once
 * @param last everything is sent once more, what was acknowledged too, and nothing new
 */
export function startWriters(
  { address, cookie }: { address: string; cookie: string },
  written: Written,
  { count, last = false }: { count: number; last?: boolean },
): Writers {
  const open = [...written].filter(([, id]) => last || id === null).map(([key]) => key);
  let answered = 0;
  const waiting: { count: number; reached: () => void }[] = [];
  const write = async () => {
    for (let key = open.shift() ?? fresh(); key !== null; key = open.shift() ?? fresh()) {
      const answer = await send(address, cookie, key);
      if (answer === null) return;
      written.set(key, answer);
      answered += 1;
      for (const { reached } of waiting.filter((each) => each.count <= answered)) reached();
    }
  };
  const fresh = () => {
    if (last) return null;
    const key = randomUUID();
    written.set(key, null);
    return key;
  };
  const done = Promise.all(Array.from({ length: count }, write)).then(() => {});
  return {
    acknowledged: (wanted) =>
      Promise.race([
        new Promise<void>((reached) => waiting.push({ count: wanted, reached })),
        done,
      ]),
    done,
  };
}

const BUSY = 503;
const BUSY_MS = 200;

/** Gives the id of the event, or null when there was no answer. A database that is busy is asked again. */
async function send(address: string, cookie: string, key: string): Promise<string | null> {
  const headers = { "content-type": "application/json", cookie, "idempotency-key": key };
  const body = JSON.stringify(eventOf(key));
  let answer: { status: number; text: string };
  try {
    const response = await fetch(`${address}/api/events`, { method: "POST", headers, body });
    answer = { status: response.status, text: await response.text() };
  } catch {
    return null;
  }
  if (answer.status === BUSY) {
    await sleep(BUSY_MS);
    return send(address, cookie, key);
  }
  if (answer.status !== 201) throw new Error(`${answer.status}: ${answer.text}`);
  return JSON.parse(answer.text).event;
}

/** An event with a source of its own and two figures: rows in six tables. */
function eventOf(key: string) {
  const claim = { source: "own", qualifier: "exact", attributed_kind: "media" };
  return {
    title: `A march, ${key}`,
    kind: "demonstration",
    form: "march",
    start: "2020-09-13",
    place: { name: "Minsk", country: "BLR", lat: 53.9, lon: 27.5667, precision: "city" },
    sources: [
      {
        key: "own",
        kind: "news",
        publisher: "A newsroom",
        title: `A report, ${key}`,
        url: `https://example.org/${key}`,
      },
    ],
    claims: [
      { ...claim, metric: "participants", low: 100, high: 100 },
      { ...claim, metric: "detained", low: 3, high: 3 },
    ],
  };
}
