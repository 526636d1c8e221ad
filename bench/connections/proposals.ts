// The largest proposals, one after another, onto events that are there: how long anybody else waits meanwhile.
import { setTimeout as sleep } from "node:timers/promises";
import { send, signInAsAdministrator } from "../dashboard/editor.ts";
import type { Running } from "../program.ts";
import { ms, quantile } from "../table.ts";

const PROPOSALS = 20;
const MOST = { claims: 200, sources: 100 };
const EVERY_MS = 5;

/** Rows of what, how much, and the target. */
export async function proposals(running: Running): Promise<string[][]> {
  const cookie = await signInAsAdministrator(running);
  const post = async (path: string, body: object) =>
    (await send("POST", `${running.address}${path}`, body, cookie)).json();
  const { event } = await post("/api/events", proposalOf(0, { claims: 1, sources: 1 }));
  const took: number[] = [];
  const watched = ["/healthz", "/readyz", "/api/me"].map((path) => watch(running.address + path));
  for (let i = 1; i <= PROPOSALS; i++) {
    const { draft } = await post("/api/drafts", proposalOf(i, MOST));
    const began = performance.now();
    await post(`/api/drafts/${draft}/accept`, { into: event });
    took.push(performance.now() - began);
  }
  const [health = [], ready = [], me = []] = await Promise.all(watched.map((end) => end()));
  const tail = (waits: readonly number[]) =>
    `${ms(quantile(waits, 0.5))} / ${ms(quantile(waits, 0.95))} / ${ms(Math.max(...waits))}`;
  return [
    [
      `${MOST.claims} claims in ${MOST.sources} sources accepted, p50 / p95 / most`,
      tail(took),
      "–",
    ],
    ["… /healthz meanwhile", tail(health), "p95 ≤ 15 ms"],
    ["… /readyz", tail(ready), "–"],
    ["… /api/me", tail(me), "–"],
  ];
}

function proposalOf(n: number, most: typeof MOST) {
  return {
    title: `Proposal ${n}`,
    kind: "demonstration",
    form: "march",
    start: "2024-05-01",
    place: { name: "Minsk", country: "BLR", precision: "city", lat: 53.9, lon: 27.57 },
    sources: Array.from({ length: most.sources }, (_, i) => ({
      key: `s${i}`,
      kind: "news",
      publisher: `Paper ${i}`,
      title: `Report ${n}`,
      url: `https://example.org/${n}/${i}`,
    })),
    claims: Array.from({ length: most.claims }, (_, i) => ({
      source: `s${i % most.sources}`,
      metric: "participants",
      low: i,
      high: i,
      attributed_kind: "media",
      phrase: `${i} people, as it was said on the evening`,
    })),
  };
}

/** Asks again and again; gives what ends it and tells how long each answer took. */
function watch(address: string): () => Promise<number[]> {
  const waits: number[] = [];
  let goesOn = true;
  const asking = (async () => {
    while (goesOn) {
      const began = performance.now();
      await (await fetch(address)).arrayBuffer();
      waits.push(performance.now() - began);
      await sleep(EVERY_MS);
    }
  })();
  return async () => {
    goesOn = false;
    await asking;
    return waits;
  };
}
