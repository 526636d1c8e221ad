// Open pages that listen to the log, leave and come back: each change has to come once, in order, without a gap.
import { get, type IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type Course, think } from "./asking.ts";

const OPEN_MS = 20_000;
const LATEST_MS = 30_000;
/** As browsers do, a page waits before it comes back to a stream that was ended. */
const PAUSE_MS = 200;

export type Heard = {
  /** Number of the last change heard; null before the first. */
  last: number | null;
  /** Changes that came twice, out of order or not at all. */
  gaps: number;
  /** How often it came back. */
  resumed: number;
};

/**
 * Listens until the end of the course, and then until it has heard of the change that `newest` gives.
 * @param headers where it comes from
 */
export async function listen(
  address: string,
  { goesOn }: Course,
  headers: Record<string, string>,
  newest: () => Promise<number>,
): Promise<Heard> {
  const heard: Heard = { last: null, gaps: 0, resumed: -1 };
  while (goesOn()) {
    await listenOnce(address, heard, headers, think(OPEN_MS));
    await sleep(PAUSE_MS);
  }
  const head = await newest();
  const hasAll = async () => {
    for (const latest = performance.now() + LATEST_MS; performance.now() < latest; await sleep(20))
      if ((heard.last ?? 0) >= head) return;
  };
  await listenOnce(address, heard, headers, hasAll());
  heard.gaps += Math.max(0, head - (heard.last ?? 0));
  return heard;
}

async function listenOnce(
  address: string,
  heard: Heard,
  headers: Record<string, string>,
  leave: Promise<unknown>,
): Promise<void> {
  const seen = heard.last === null ? {} : { "last-event-id": String(heard.last) };
  const request = get(`${address}/api/live`, { headers: { ...headers, ...seen }, agent: false });
  const ended = new Promise<void>((resolve) => {
    request.on("error", () => resolve());
    request.on("response", (response) => {
      if (response.statusCode === 200) follow(response, heard);
      response.resume().on("close", resolve);
    });
  });
  heard.resumed += 1;
  await Promise.race([leave, ended]);
  request.destroy();
}

function follow(response: IncomingMessage, heard: Heard): void {
  let rest = "";
  response.setEncoding("utf8").on("data", (piece: string) => {
    const blocks = (rest + piece).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const number = Number(/^id: ?(\d+)$/m.exec(block)?.[1]);
      if (/^event: ?hello$/m.test(block)) heard.last ??= number;
      if (!/^event: ?change$/m.test(block)) continue;
      if (heard.last !== null && number !== heard.last + 1) heard.gaps += 1;
      heard.last = number;
    }
  });
}
