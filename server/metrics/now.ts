// What is read at the moment at which somebody asks: the database, the jobs, what waits, and the disk.
import { Gauge, Registry } from "prom-client";
import { isAway } from "../db/failure.ts";
import type { Store } from "../db/store.ts";
import { type DiskSettings, readDisk } from "../jobs/disk-routes.ts";
import { jobTimes } from "../jobs/job-times.ts";
import { readStatus } from "../jobs/repository.ts";
import type { Scheduled } from "../jobs/scheduled.ts";
import { filesWaiting, inboxWaiting } from "./queues.ts";

export type Measured = DiskSettings & {
  store: Pick<Store, "db" | "size">;
  jobs: () => readonly Scheduled[];
  leaseMs: number;
  now: () => Date;
};

type Labels = Readonly<Record<string, string>>;
type Sample = [labels: Labels, value: number];

/** A registry of one moment. While the database is away it says so, and what only the database knows is left out. */
export async function measureNow(measured: Measured): Promise<Registry> {
  const registry = new Registry();
  const tell = (name: string, help: string, samples: readonly Sample[]) => {
    const labelNames = Object.keys(samples[0]?.[0] ?? {});
    const gauge = new Gauge({ name: `vigil_${name}`, help, labelNames, registers: [registry] });
    // Without labels a gauge begins at 0, which nobody has measured.
    if (samples.length === 0) registry.removeSingleMetric(`vigil_${name}`);
    for (const [labels, value] of samples) gauge.set(labels, value);
  };
  let answers = 1;
  try {
    await tellOfDatabase(measured, tell);
  } catch (error) {
    if (!isAway(error)) throw error;
    answers = 0;
  }
  tell("database_answers", "1 while the database answers.", [[{}, answers]]);
  return registry;
}

type Tell = (name: string, help: string, samples: readonly Sample[]) => void;

async function tellOfDatabase(measured: Measured, tell: Tell): Promise<void> {
  const { db } = measured.store;
  const clock = await db.selectFrom("clock").selectAll().executeTakeFirstOrThrow();
  tell("log_head", "The number of the newest change, of the whole log and of the public one.", [
    [{ log: "full" }, clock.n],
    [{ log: "public" }, clock.public_n],
  ]);
  const inbox = await inboxWaiting(db);
  tell(
    "inbox_waiting",
    "Proposals that wait for an editor, by who brought them.",
    inbox.map(({ origin, count }): Sample => [{ origin }, count]),
  );
  tell("imports_waiting", "Uploaded files that were looked at and not brought in.", [
    [{}, await filesWaiting(db, measured.dataDir)],
  ]);
  await tellOfJobs(measured, tell);
  const { size, free, database, snapshots, backups, columns } = await readDisk(
    measured.store,
    measured,
  );
  tell("disk_size_bytes", "Bytes of the disk that holds DATA_DIR.", [[{}, size]]);
  tell("disk_free_bytes", "How many of them Vigil can still use.", [[{}, free]]);
  tell(
    "stored_bytes",
    "What is taken by what.",
    Object.entries({ database, snapshots, backups, columns }).map(([what, bytes]) => [
      { what },
      bytes,
    ]),
  );
}

async function tellOfJobs({ store: { db }, jobs, ...rest }: Measured, tell: Tell): Promise<void> {
  const status = await readStatus(db, jobs(), {
    ...{ now: rest.now(), leaseMs: rest.leaseMs, results: false },
  });
  const are = (state: string) =>
    status.map((job): Sample => [{ job: job.name }, job.state === state ? 1 : 0]);
  tell("job_running", "1 while the job runs.", are("running"));
  tell("job_late", "1 when the job was due more than a minute ago and has not begun.", are("late"));
  const times = await jobTimes(db);
  const names = jobs().map(({ name }) => name);
  const of = (read: (of: (typeof times)[number]) => number | null) =>
    times.flatMap((time): Sample[] => {
      const value = names.includes(time.job) ? read(time) : null;
      return value === null ? [] : [[{ job: time.job }, value]];
    });
  const moment = (at: string | null) => (at === null ? null : Date.parse(at) / 1000);
  tell(
    "job_last_success_timestamp_seconds",
    "When the job last did what it should.",
    of(({ done_at }) => moment(done_at)),
  );
  tell(
    "job_last_failure_timestamp_seconds",
    "When the job last failed, or its process stopped in it.",
    of(({ failed_at }) => moment(failed_at)),
  );
  tell(
    "job_failing_since_timestamp_seconds",
    "When the first of the runs began that failed one after the other up to now.",
    of(({ failing_since }) => moment(failing_since)),
  );
  tell(
    "job_failures_in_a_row",
    "How many runs have failed since the last one that did not.",
    of(({ failures }) => failures),
  );
}
