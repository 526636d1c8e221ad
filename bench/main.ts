// Every bench by name. Figures go to docs/performance.md.
import { cpus } from "node:os";
import type { Bench } from "./bench.ts";
import { brush } from "./brush.ts";
import { connections } from "./connections.ts";
import { dashboard } from "./dashboard.ts";
import { extract } from "./extract.ts";
import { firstLoad } from "./first-load.ts";
import { imports } from "./import.ts";
import { kills } from "./kills.ts";
import { sizes } from "./sizes.ts";
import { soak } from "./soak.ts";

export const BENCHES: Readonly<Record<string, Bench>> = {
  sizes,
  dashboard,
  "first-load": firstLoad,
  brush,
  connections,
  kills,
  soak,
  extract,
  import: imports,
};

/** Says what machine this is, then runs the bench. */
export async function measure(
  bench: Bench,
  counts: readonly number[],
  parts: readonly string[],
  folders: readonly string[] = [],
): Promise<void> {
  const [cpu] = cpus();
  console.log(`Node ${process.version}, ${cpus().length} × ${cpu?.model ?? "unknown processor"}\n`);
  await bench.run(counts, parts, folders);
}
