// What the service holds, sampled as it runs: memory, descriptors, disk, and how its jobs get on.
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Disk } from "../../domain/answers/disk.ts";
import type { JobAnswer, Run } from "../../domain/answers/job.ts";
import { memoryOf } from "../program.ts";
import type { Asking, Course } from "./asking.ts";
import type { Session } from "./editors.ts";

const EVERY_MS = 5_000;

export type Sample = {
  /** Seconds since the start. */
  at: number;
  /** Resident memory. */
  mb: number;
  descriptors: number;
  /** Kilobytes of the database on the disk. */
  database: number;
  /** Megabytes of snapshots, copies and the columns' file. */
  files: number;
  /** How many writes were acknowledged by then. */
  writes: number;
  /** Processor time that the service has used, in seconds. */
  processor: number;
};

export type JobsSeen = {
  runs: number;
  /** Sentences of runs that failed. */
  failed: string[];
  /** Runs whose lease lapsed, as one does when the clock is set ahead. */
  lost: number;
  /** The longest time in which a job that is due every few seconds did not run, in seconds. */
  silence: number;
};

/** Samples until the end of the course. `busy` is the job whose silence is measured. */
export async function watch(
  pid: number,
  { ask }: Asking,
  { goesOn }: Course,
  { session, writes, busy }: { session: Session; writes: () => number; busy: string },
): Promise<{ samples: Sample[]; jobs: JobsSeen }> {
  const began = performance.now();
  const samples: Sample[] = [];
  const runs = new Map<string, Run>();
  let silence = 0;
  let heard = performance.now();
  const told = async (path: string) => {
    const send = () => ask("the jobs page", path, { cookie: session.cookie() });
    let answer = await send();
    if (answer?.status === 401 || answer?.status === 403) {
      await session.renew();
      answer = await send();
    }
    return answer?.status === 200 ? JSON.parse(answer.text) : null;
  };
  while (goesOn()) {
    const disk: Disk | null = await told("/api/disk");
    const jobs: { items: JobAnswer[] } | null = await told("/api/jobs");
    for (const { name, runs: newest } of jobs?.items ?? [])
      for (const run of newest) {
        if (run.state === "running" || runs.has(run.id)) continue;
        runs.set(run.id, run);
        if (name !== busy) continue;
        silence = Math.max(silence, performance.now() - heard);
        heard = performance.now();
      }
    if (disk !== null)
      samples.push({
        at: (performance.now() - began) / 1_000,
        mb: (await memoryOf(pid, "VmRSS")) / 1_024,
        descriptors: (await readdir(`/proc/${pid}/fd`).catch(() => [])).length,
        database: disk.database / 1_000,
        files: (disk.snapshots + disk.backups + disk.columns) / 1_000_000,
        writes: writes(),
        processor: await processorOf(pid),
      });
    await sleep(EVERY_MS);
  }
  silence = Math.max(silence, performance.now() - heard);
  const inState = (state: Run["state"]) => [...runs.values()].filter((run) => run.state === state);
  return {
    samples,
    jobs: {
      runs: runs.size,
      failed: inState("failed").map(({ job, result }) => `${job}: ${result}`),
      lost: inState("lost").length,
      silence: silence / 1_000,
    },
  };
}

/** Processor time of all threads in seconds; only Linux tells it, in hundredths (proc(5), stat). */
async function processorOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const [user, system] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13);
  return (Number(user) + Number(system)) / 100;
}

/** The slope of `y` over `x` by least squares. */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const n = points.length;
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / n;
  const [mx, my] = [mean(0), mean(1)];
  const over = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  const under = points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  return over / under;
}
