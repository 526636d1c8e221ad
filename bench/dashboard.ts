// The dashboard's questions at growing sizes: what readers wait for, what the columns take, and the same questions to peers.
import type { Bench } from "./bench.ts";
import { crossfilter2 } from "./dashboard/crossfilter.ts";
import { duckdb } from "./dashboard/duckdb.ts";
import type { PeerKind } from "./dashboard/peer.ts";
import { printPeers } from "./dashboard/peers.ts";
import { postgres } from "./dashboard/postgres.ts";
import { readers } from "./dashboard/readers.ts";
import { sqlite } from "./dashboard/sqlite.ts";
import { serve } from "./program.ts";
import { withStore } from "./stored.ts";
import { ms, printTable } from "./table.ts";

const SIZES = [10_000, 100_000, 1_000_000, 3_000_000];

const PEERS: Readonly<Record<string, PeerKind>> = {
  duckdb,
  postgres,
  sqlite,
  crossfilter: crossfilter2,
};
const PARTS = ["readers", ...Object.keys(PEERS)];

export const dashboard: Bench = {
  takes: "[SIZE …] [PART …]",
  help: `the dashboard's questions beside peers, 10k to 3M events by default; parts: ${PARTS.join(", ")}`,
  parts: PARTS,
  run: async (sizes, parts) => {
    for (const size of sizes.length > 0 ? sizes : SIZES)
      await withStore(size, (dataDir) => measure(size, dataDir, parts));
  },
};

async function measure(size: number, dataDir: string, parts: readonly string[]): Promise<void> {
  const isAsked = (part: string) => parts.length === 0 || parts.includes(part);
  console.log(`${size.toLocaleString("en")} events`);
  const running = await serve(dataDir);
  try {
    if (isAsked("readers")) {
      const start = ["start to /readyz", ms(running.readyMs), "≤ 2 s at 100k, ≤ 40 s at 3M"];
      printTable(["over HTTP", "", "target"], [start, ...(await readers(running))]);
      console.log("");
    }
    const peers = Object.entries(PEERS)
      .filter(([name, { upTo }]) => parts.includes(name) || (parts.length === 0 && size <= upTo))
      .map(([, kind]) => kind);
    if (peers.length > 0) await printPeers(running.address, dataDir, peers);
  } finally {
    await running.stop();
  }
  console.log("");
}
