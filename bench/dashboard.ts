// The dashboard's questions at growing sizes: what readers wait for, what the columns take, how fresh answers are, and peers.
import type { Bench } from "./bench.ts";
import { crossfilter2 } from "./dashboard/crossfilter.ts";
import { duckdb } from "./dashboard/duckdb.ts";
import { engine } from "./dashboard/engine.ts";
import { freshness } from "./dashboard/freshness.ts";
import { onPostgres } from "./dashboard/on-postgres.ts";
import type { PeerKind } from "./dashboard/peer.ts";
import { printPeers } from "./dashboard/peers.ts";
import { postgres } from "./dashboard/postgres.ts";
import { readers } from "./dashboard/readers.ts";
import { sqlite } from "./dashboard/sqlite.ts";
import { type Running, serve } from "./program.ts";
import { withStore } from "./stored.ts";
import { ms, printTable } from "./table.ts";

const SIZES = [10_000, 100_000, 1_000_000, 3_000_000];

/** A store that is served, and how many events it holds. */
type Served = { size: number; dataDir: string; running: Running };

const PEERS: Readonly<Record<string, PeerKind>> = {
  duckdb,
  postgres,
  sqlite,
  crossfilter: crossfilter2,
};

/** Tables of what, how much, and the target. */
const MEASURED: Readonly<Record<string, (served: Served) => Promise<string[][]>>> = {
  readers: ({ running }) => readers(running),
  engine: ({ dataDir }) => engine(dataDir),
  fresh: ({ running, dataDir }) => freshness(running, dataDir, {}, "p95 ≤ 1.5 s"),
  "on-postgres": ({ size }) => onPostgres(size),
};
const PARTS = [...Object.keys(MEASURED), ...Object.keys(PEERS)];

export const dashboard: Bench = {
  takes: "[SIZE …] [PART …]",
  help: `the dashboard's questions, 10k to 3M events by default; parts: ${PARTS.join(", ")}`,
  parts: PARTS,
  run: async (sizes, parts) => {
    for (const size of sizes.length > 0 ? sizes : SIZES)
      await withStore(size, (dataDir) => measure(size, dataDir, parts));
  },
};

/** The peers to ask at this size, with all they need. */
async function peersFor(size: number, parts: readonly string[]): Promise<PeerKind[]> {
  const peers: PeerKind[] = [];
  for (const [part, kind] of Object.entries(PEERS)) {
    const asked = parts.includes(part) || (parts.length === 0 && size <= kind.upTo);
    if (asked && ((await kind.provide?.()) ?? true)) peers.push(kind);
  }
  return peers;
}

async function measure(size: number, dataDir: string, parts: readonly string[]): Promise<void> {
  const peers = await peersFor(size, parts);
  const first = await serve(dataDir);
  await first.stop();
  const running = await serve(dataDir);
  try {
    printTable(
      [`${size.toLocaleString("en")} events`, "", "target"],
      [
        ["start to /readyz", ms(first.readyMs), "≤ 2 s at 100k, ≤ 40 s at 3M"],
        ["started again", ms(running.readyMs), "≤ 3 s from a snapshot"],
      ],
    );
    for (const [part, rowsOf] of Object.entries(MEASURED)) {
      if (parts.length > 0 && !parts.includes(part)) continue;
      console.log("");
      printTable([part, "", "target"], await rowsOf({ size, dataDir, running }));
    }
    console.log("");
    if (peers.length > 0) await printPeers(running.address, dataDir, peers);
  } finally {
    await running.stop();
  }
  console.log("");
}
