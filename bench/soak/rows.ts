// The rows of the soak's tables.
import { ms, percentiles } from "../table.ts";
import { type JobsSeen, type Sample, slope } from "./samples.ts";

export type Outcome = {
  samples: readonly Sample[];
  jobs: JobsSeen;
  jumps: number;
  compared: number;
  disagreements: readonly string[];
  faults: ReadonlyMap<string, number>;
  refusals: ReadonlyMap<string, number>;
  writes: number;
  lost: readonly string[];
  stalled: number;
  gaps: number;
  resumed: number;
  stopMs: number;
  /** Whether the log is unbroken afterwards. */
  unbroken: boolean;
};

/** By then everything is warm. */
const WARM = 1 / 3;

export function soakRows(outcome: Outcome): string[][] {
  const { samples, jobs, gaps, resumed, compared, disagreements } = outcome;
  const warm = samples.slice(Math.floor(samples.length * WARM));
  const [first, last] = [warm[0], warm.at(-1)];
  const per = (of: "mb" | "descriptors") => 3_600 * slope(warm.map((each) => [each.at, each[of]]));
  const perWrite = slope(warm.map(({ writes, database }) => [writes, database]));
  const processor = slope(samples.map((each) => [each.at, each.processor]));
  return [
    [
      "writes acknowledged, lost",
      `${outcome.writes.toLocaleString("en")}, ${outcome.lost.length}`,
      "–, 0",
    ],
    ["answers of 5xx, or none", total(outcome.faults), "0"],
    ["answers of 4xx", total(outcome.refusals), "–"],
    [`screen, list and file differ, of ${compared} times`, String(disagreements.length), "0"],
    [`changes missing or twice in a stream (${resumed} resumed)`, String(gaps), "0"],
    [`runs of jobs that failed, of ${jobs.runs}`, String(jobs.failed.length), "0"],
    ["… whose lease a clock set ahead has ended", String(jobs.lost), "–"],
    [
      `longest silence of a job due every 5 s, ${outcome.jumps} jumps of the clock`,
      `${Math.round(jobs.silence)} s`,
      "≤ 60 s",
    ],
    [
      `memory, with ${outcome.stalled} stalled downloads`,
      `${at(first, "mb")} → ${at(last, "mb")} MB`,
      "flat",
    ],
    ["… slope", `${Math.round(per("mb"))} MB an hour`, "–"],
    ["descriptors", `${at(first, "descriptors")} → ${at(last, "descriptors")}`, "flat"],
    ["… slope", `${per("descriptors").toFixed(1)} an hour`, "–"],
    ["disk: the database, for a write", `${perWrite.toFixed(1)} kB`, "–"],
    ["… snapshots and other files", `${at(first, "files")} → ${at(last, "files")} MB`, "flat"],
    ["processor time of the service", `${Math.round(100 * processor)} % of one`, "–"],
    ["SIGTERM to the end", `${(outcome.stopMs / 1_000).toFixed(1)} s`, "≤ 10 s"],
    [
      "the log afterwards (vigil audit verify)",
      outcome.unbroken ? "unbroken" : "broken",
      "unbroken",
    ],
  ];
}

/** Whether nothing is wrong that has to be right wherever it runs. */
export function isSound(outcome: Outcome): boolean {
  const { faults, gaps, disagreements, lost, jobs, unbroken } = outcome;
  const wrong = faults.size + gaps + disagreements.length + lost.length + jobs.failed.length;
  return wrong === 0 && unbroken;
}

const total = (counts: ReadonlyMap<string, number>) =>
  String([...counts.values()].reduce((sum, count) => sum + count, 0));

/** What the numbers that should be 0 stand for, a line each. */
export function toldOf({ faults, refusals, disagreements, lost, jobs }: Outcome): string[] {
  const counted = [...faults, ...refusals].map(([what, count]) => `${count} × ${what}`);
  return [...counted, ...disagreements, ...lost, ...jobs.failed];
}

const at = (sample: Sample | undefined, of: "mb" | "descriptors" | "files") =>
  Math.round(sample?.[of] ?? 0);

export function latencyRows(latencies: ReadonlyMap<string, number[]>): string[][] {
  return [...latencies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, waits]) => [
      kind,
      waits.length.toLocaleString("en"),
      percentiles(waits),
      ms(waits.reduce((most, wait) => Math.max(most, wait), 0)),
    ]);
}
