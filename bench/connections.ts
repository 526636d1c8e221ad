// Many at once, and much at once: a hundred readers, a thousand open pages, the largest proposals.
import type { Bench } from "./bench.ts";
import { listeners } from "./connections/listeners.ts";
import { proposals } from "./connections/proposals.ts";
import { readers } from "./connections/readers.ts";
import { type Running, serve } from "./program.ts";
import { withStore } from "./stored.ts";
import { printTable } from "./table.ts";

const EVENTS = 100_000;

const PARTS: Readonly<Record<string, (running: Running) => Promise<string[][]>>> = {
  // First, while the service's memory is what it has after a start.
  listeners,
  proposals,
  readers: ({ address }) => readers(address),
};

export const connections: Bench = {
  takes: "[EVENTS] [PART]",
  help: `a hundred readers, a thousand open pages, the largest proposals; parts: ${Object.keys(PARTS).join(", ")}`,
  parts: Object.keys(PARTS),
  run: async ([events = EVENTS], parts) => {
    await withStore(events, async (dataDir) => {
      const running = await serve(dataDir, { TRUST_PROXY: "loopback" });
      try {
        for (const [part, rowsOf] of Object.entries(PARTS)) {
          if (parts.length > 0 && !parts.includes(part)) continue;
          printTable([part, "", "target"], await rowsOf(running));
          console.log("");
        }
      } finally {
        await running.stop();
      }
    });
  },
};
