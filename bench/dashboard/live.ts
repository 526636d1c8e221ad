// A page that is open: what the stream of changes tells it, and when.
import { setTimeout as sleep } from "node:timers/promises";

/** Listens to a site's stream. `told` gives the moment (performance.now) at which a change was told. */
export async function follow(site: string) {
  const leaving = new AbortController();
  const answer = await fetch(`${site}/api/live`, { signal: leaving.signal });
  if (!answer.ok || answer.body === null) throw new Error(`${answer.status} for /api/live`);
  const moments = new Map<number, number>();
  const reading = read(answer.body, (change) => moments.set(change, performance.now()));
  const told = async (change: number, within: number): Promise<number> => {
    for (const began = performance.now(); performance.now() - began < within; await sleep(1)) {
      const moment = moments.get(change);
      if (moment !== undefined) return moment;
    }
    throw new Error(`change ${change} was not told within ${within} ms`);
  };
  const leave = async () => {
    leaving.abort();
    await reading.catch(() => {});
  };
  return { told, leave };
}

/** An event's number stands in a line of its own. */
async function read(stream: AsyncIterable<Uint8Array>, tell: (change: number) => void) {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const piece of stream) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.startsWith("id:")) tell(Number(line.slice(3)));
  }
}
