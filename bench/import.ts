// How fast a table comes in: looked at, entered with its figures, and brought again, beside the sqlite3 command line tool.
import { spawnSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Bench } from "./bench.ts";
import { send, signInAsAdministrator } from "./dashboard/editor.ts";
import { COLUMNS, tableLines } from "./import/table.ts";
import { run as runProgram, serve } from "./program.ts";
import { percentiles, printTable } from "./table.ts";

const SIZES = [10_000, 50_000];
/** Of the table that is brought again, each so manieth row is newer. */
const NEWER = 100;

export const imports: Bench = {
  takes: "[ROWS …]",
  help: "brings a table in ACLED's columns by the command and over HTTP, 10,000 and 50,000 rows by default",
  run: async (counts) => {
    const rows: string[][] = [];
    for (const count of counts.length > 0 ? counts : SIZES) rows.push(await rowOf(count));
    printTable(
      [
        ...["rows", "looked at", "sqlite3 .import and checks", "ratio", "entered", "ratio"],
        ...["brought again, 1 % newer", "entered over HTTP", "/healthz meanwhile, p50 / p95"],
      ],
      rows,
    );
  },
};

async function rowOf(count: number): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "vigil-bench-"));
  try {
    const file = await write(join(folder, "table.csv"), count, null);
    const newer = await write(join(folder, "newer.csv"), count, NEWER);
    const settings = { DATA_DIR: join(folder, "command"), SEED: "none" };
    await runProgram(["migrate"], settings);
    const looked = await runProgram(["import", file, "--dry-run"], settings);
    const peer = peerMs(folder, file, count);
    const entered = await runProgram(["import", file], settings);
    const again = await runProgram(["import", newer], settings);
    const { enteredMs, health } = await overHttp(join(folder, "served"), file);
    return [
      ...[count.toLocaleString("en"), rate(count, looked)],
      ...[peer === null ? "not installed" : rate(count, peer), ratio(looked, peer)],
      ...[rate(count, entered), ratio(entered, peer), rate(count, again)],
      ...[rate(count, enteredMs), percentiles(health)],
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(path: string, count: number, newer: number | null): Promise<string> {
  const lines = tableLines(count, newer);
  const ended = function* () {
    for (const line of lines) yield `${line}\n`;
  };
  await pipeline(Readable.from(ended()), createWriteStream(path));
  return path;
}

const rate = (count: number, took: number) =>
  `${Math.round(count / (took / 1000)).toLocaleString("en")} rows/s`;

const ratio = (took: number, peer: number | null) =>
  peer === null ? "–" : `${(peer / took).toFixed(2)}×`;

/** The rows as text into a table, and from there, checked, into one with types and an index. */
function peerMs(folder: string, file: string, count: number): number | null {
  const names = COLUMNS.map((name) => `"${name}"`).join(", ");
  const script = [
    ".mode csv",
    `.import "${file}" raw`,
    `create table checked (${names}, primary key (event_id_cnty));`,
    "begin;",
    `insert into checked select ${names} from raw
      where date(event_date) = event_date and cast(fatalities as integer) >= 0
      and (latitude = '' or cast(latitude as real) between -90 and 90)
      and (longitude = '' or cast(longitude as real) between -180 and 180)
      and length(iso3) = 3 and event_type in ('Protests', 'Riots') and location <> ''
      and length(notes) <= 5000;`,
    "commit;",
    "select count(*) from checked;",
  ].join("\n");
  const began = performance.now();
  const { error, stdout } = spawnSync("sqlite3", [join(folder, "peer.db")], {
    input: script,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "inherit"],
  });
  if (error) return null;
  if (Number(stdout.trim()) !== count) throw new Error(`sqlite3 took ${stdout} of ${count} rows`);
  return performance.now() - began;
}

const POLL_MS = 20;

/** From the press of the button to the end, with /healthz asked all the while. */
async function overHttp(dataDir: string, file: string) {
  const running = await serve(dataDir);
  try {
    const cookie = await signInAsAdministrator(running);
    const taken = await fetch(`${running.address}/api/imports?name=table.csv`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream", cookie },
      body: await readFile(file),
    });
    const { id } = (await taken.json()) as { id: string };
    const path = `${running.address}/api/imports/${id}`;
    const began = performance.now();
    await send("POST", `${path}/commit`, { as: "events" }, cookie);
    const health: number[] = [];
    for (let state = "writing"; state === "writing"; ) {
      const from = performance.now();
      await (await fetch(`${running.address}/healthz`)).arrayBuffer();
      health.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      if (health.length % 10 > 0) continue;
      const now = await (await fetch(path, { headers: { cookie } })).json();
      ({ state } = now as { state: string });
      if (state === "read") throw new Error(`the import failed: ${JSON.stringify(now)}`);
    }
    return { enteredMs: performance.now() - began, health };
  } finally {
    await running.stop();
  }
}
