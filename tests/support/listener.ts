/** A page that listens to the stream of changes: what reached it, in order. */
import { setTimeout as sleep } from "node:timers/promises";
import { NET_MS } from "./net.ts";

/** One server-sent event. */
interface Heard {
  event: string;
  id: string | null;
  data: unknown;
}

export interface TestListener {
  heard: Heard[];
  /** The numbers of the changes heard. */
  numbers: () => number[];
  /** Resolves when `count` changes were heard, or rejects, long after. */
  changes: (count: number) => Promise<void>;
  /** Resolves when the server has ended the stream, or rejects, long after. */
  ended: () => Promise<void>;
  isOpen: () => boolean;
  stop: () => void;
}

/** Connects and resolves when the stream is open. Rejects with the status when it is refused. */
export async function listen(
  address: string,
  headers: Record<string, string> = {},
): Promise<TestListener> {
  const stopping = new AbortController();
  const response = await fetch(`${address}/api/live`, { headers, signal: stopping.signal });
  if (!response.ok || response.body === null) throw new Error(`refused: ${response.status}`);
  const heard: Heard[] = [];
  let open = true;
  void read(response.body, heard)
    .catch(() => {})
    .finally(() => {
      open = false;
    });
  const numbers = () => heard.filter(({ event }) => event === "change").map(({ id }) => Number(id));
  const until = async (done: () => boolean, complaint: () => string) => {
    for (const began = Date.now(); !done(); await sleep(5))
      if (Date.now() - began > NET_MS) throw new Error(complaint());
  };
  return {
    heard,
    numbers,
    changes: (count) =>
      until(
        () => numbers().length >= count,
        () => `heard only ${numbers().length}`,
      ),
    ended: () =>
      until(
        () => !open,
        () => "the stream is still open",
      ),
    isOpen: () => open,
    stop: () => stopping.abort(),
  };
}

async function read(body: ReadableStream<Uint8Array>, heard: Heard[]): Promise<void> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of body) {
    const blocks = (rest + decoder.decode(bytes, { stream: true })).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const fields = new Map(block.split("\n").map((line) => cut(line)));
      const data = fields.get("data");
      if (data === undefined) continue;
      heard.push({
        event: fields.get("event") ?? "message",
        id: fields.get("id") ?? null,
        data: JSON.parse(data),
      });
    }
  }
}

function cut(line: string): [string, string] {
  const colon = line.indexOf(":");
  return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
}
