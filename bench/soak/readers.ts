// Readers who look at what they got, download files, and leave some of them half taken.
import { connect } from "node:net";
import { WORLD } from "../dashboard/asking.ts";
import { type Asking, type Course, pick, think } from "./asking.ts";

const LOOK_MS = 800;
const STALLED_MS = 10_000;

/** One reader, until the end of the course. */
export async function read(
  { ask }: Asking,
  { goesOn }: Course,
  { filters, from }: { filters: readonly string[]; from: string },
): Promise<void> {
  let known: string[] = [];
  while (goesOn()) {
    const filter = pick(filters);
    const [, list] = await Promise.all([
      ask("summary", `/api/summary?${filter}&${WORLD}`, { from }),
      ask("list of 100", `/api/events?${filter}&limit=100`, { from }),
    ]);
    if (list?.status === 200)
      known = JSON.parse(list.text).items.map(({ id }: { id: string }) => id);
    await think(LOOK_MS);
    const other = Math.random();
    if (other < 0.4 && known.length > 0) {
      const id = encodeURIComponent(pick(known));
      await ask("record", `/api/events/${id}`, { from });
      await ask("history", `/api/events/${id}/history`, { from });
    } else if (other < 0.55) await ask("cube", `/api/cube?${filter}&${WORLD}`, { from });
    else if (other < 0.65) await ask("export of a filter", `/api/export.csv?${filter}`, { from });
    else if (other < 0.75) await ask("log", "/api/changes?limit=100", { from });
    else if (other < 0.85) await ask("places", "/api/places?q=mi", { from });
    else await ask("healthz", "/healthz");
  }
}

/** Begins downloads, takes their beginning and leaves, again and again. Gives how many. */
export async function stall(address: string, { goesOn }: Course, from: string): Promise<number> {
  const { host, hostname, port } = new URL(address);
  let begun = 0;
  while (goesOn()) {
    const socket = connect(Number(port), hostname).on("error", () => {});
    const head = [`GET /api/export.csv HTTP/1.1`, `Host: ${host}`, `X-Forwarded-For: ${from}`];
    socket.write(`${head.join("\r\n")}\r\n\r\n`);
    socket.once("data", () => socket.pause());
    begun += 1;
    await think(STALLED_MS);
    socket.destroy();
  }
  return begun;
}
