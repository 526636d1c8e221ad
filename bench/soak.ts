// Days of use in minutes: readers, editors, open pages, stalled downloads, jobs by short schedules, a clock that jumps.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Bench } from "./bench.ts";
import { randomFilters } from "./filters.ts";
import { startBenchPostgres } from "./postgres-server.ts";
import { type Running, run, serve } from "./program.ts";
import { disagreement } from "./soak/agreement.ts";
import { openAsking, openCourse, pick } from "./soak/asking.ts";
import { type Clock, openClock } from "./soak/clock.ts";
import { openSession, openWriting } from "./soak/editors.ts";
import { missing } from "./soak/found.ts";
import { read, stall } from "./soak/readers.ts";
import { isSound, latencyRows, type Outcome, soakRows, toldOf } from "./soak/rows.ts";
import { watch } from "./soak/samples.ts";
import { listen } from "./soak/streams.ts";
import { withStore } from "./stored.ts";
import { printTable } from "./table.ts";

const MINUTES = 5;
const EVENTS = 20_000;
const STORES = ["sqlite", "postgres"];

const READERS = 10;
const EDITORS = 3;
const STREAMS = 30;
const STALLED = 5;
const COMPARED_MS = 15_000;
const JUMP_MS = 20_000;

/** Nothing of a snapshot is kept but the newest, so that disk is what writes take. */
const SETTINGS = {
  TRUST_PROXY: "loopback",
  JOBS: "on",
  SNAPSHOTS_KEPT: "daily=0",
  LOG_LEVEL: "error",
  JOB_REFRESH_CRON: "*/5 * * * * *",
  JOB_PUBLISH_CRON: "*/10 * * * * *",
  JOB_SNAPSHOT_CRON: "*/30 * * * * *",
  JOB_VERIFY_CRON: "15,45 * * * * *",
  JOB_PRUNE_CRON: "20,50 * * * * *",
};

export const soak: Bench = {
  takes: "[MINUTES [EVENTS]] [STORE]",
  help: `${READERS} readers, ${EDITORS} editors, ${STREAMS} open pages, jobs and a clock that jumps, for ${MINUTES} minutes; stores: ${STORES.join(", ")}`,
  parts: STORES,
  run: async ([minutes = MINUTES, events = EVENTS], parts) => {
    const asked = (store: string) => parts.length === 0 || parts.includes(store);
    const sound: boolean[] = [];
    if (asked("sqlite"))
      sound.push(await withStore(events, (dataDir) => measure("SQLite", minutes, dataDir, {})));
    if (asked("postgres")) sound.push(await onPostgres(minutes, events));
    if (sound.includes(false)) throw new Error("Something is wrong: see the rows above.");
  },
};

async function onPostgres(minutes: number, events: number): Promise<boolean> {
  const server = await startBenchPostgres();
  const dataDir = await mkdtemp(join(tmpdir(), "vigil-bench-"));
  try {
    const settings = { DATABASE_URL: `${server.url}/postgres` };
    await run(["seed"], { ...settings, DATA_DIR: dataDir, SEED: `synthetic:${events}` });
    return await measure("PostgreSQL", minutes, dataDir, settings);
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Gives whether all was well. */
async function measure(
  store: string,
  minutes: number,
  dataDir: string,
  database: Record<string, string>,
): Promise<boolean> {
  const clock = openClock(dataDir);
  if (clock === null)
    console.log(
      "The clock does not jump: libfaketime (Debian's package of that name) is not here.",
    );
  const running = await serve(dataDir, { ...SETTINGS, ...database, ...clock?.settings });
  const { used, latencies } = await use(running, minutes, clock).catch(async (error) => {
    await running.kill();
    throw error;
  });
  const began = performance.now();
  await running.stop();
  const stopMs = performance.now() - began;
  const unbroken = await run(["audit", "verify"], { DATA_DIR: dataDir, ...database }).then(
    () => true,
    () => false,
  );
  const outcome = { ...used, stopMs, unbroken };
  printTable([`${store}, ${minutes} min`, "", "target"], soakRows(outcome));
  for (const told of toldOf(outcome)) console.log(`  ${told}`);
  console.log("");
  printTable(["route", "requests", "p50 / p95", "slowest"], latencyRows(latencies));
  console.log("");
  return isSound(outcome);
}

/** Everybody uses it at once, until the time is over. */
async function use(
  { address, adminToken, pid }: Running,
  minutes: number,
  clock: Clock | null,
): Promise<{
  used: Omit<Outcome, "stopMs" | "unbroken">;
  latencies: ReadonlyMap<string, number[]>;
}> {
  const asking = openAsking(address);
  const session = await openSession(asking, adminToken());
  const course = openCourse(minutes * 60_000);
  const writing = openWriting(asking, course, session);
  const filters = randomFilters(500, { from: 2016, to: 2025 });
  const disagreements: string[] = [];
  let compared = 0;
  let jumps = 0;

  const every = async (ms: number, work: () => Promise<void>) => {
    for (; course.goesOn(); await sleep(ms)) await work();
  };
  const compare = () =>
    course.inPeace(async () => {
      // A period sums only what lies within it, and a file tells all of its events.
      const filter = pick(filters.filter((each) => !each.includes("date=")));
      const told = await disagreement(asking, filter);
      compared += 1;
      if (told !== null) disagreements.push(told);
    });
  const newest = async () =>
    JSON.parse((await asking.ask("log", "/api/changes"))?.text ?? "{}").change;
  const times = <T>(count: number, begin: (i: number) => T) =>
    Array.from({ length: count }, (_, i) => begin(i));

  const others = Promise.all([
    every(COMPARED_MS, compare),
    every(JUMP_MS, async () => {
      if (clock === null) return;
      clock.jump();
      jumps += 1;
    }),
    ...times(READERS, (i) => read(asking, course, { filters, from: `10.1.0.${i}` })),
    ...times(EDITORS, () => writing.edit()),
  ]);
  const watched = watch(pid, asking, course, { session, writes: writing.writes, busy: "refresh" });
  const stalled = Promise.all(times(STALLED, (i) => stall(address, course, `10.2.0.${i}`)));
  const head = others.then(newest);
  const heard = await Promise.all(
    times(STREAMS, (i) =>
      listen(address, course, { "x-forwarded-for": `10.3.0.${i}` }, () => head),
    ),
  );
  await others;
  const { samples, jobs } = await watched;
  await session.renew();
  const used = {
    samples,
    jobs,
    jumps,
    compared,
    disagreements,
    faults: asking.faults,
    refusals: asking.refusals,
    writes: writing.writes(),
    lost: await missing(asking, session.cookie(), writing.acknowledged),
    stalled: (await stalled).reduce((sum, begun) => sum + begun, 0),
    gaps: heard.reduce((sum, { gaps }) => sum + gaps, 0),
    resumed: heard.reduce((sum, { resumed }) => sum + resumed, 0),
  };
  return { used, latencies: asking.latencies };
}
