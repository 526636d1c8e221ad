// The last runs of a job as bars by length, oldest first; a run that did not finish well is an outline, struck through.
import type { Run } from "../../domain/answers/job.ts";
import { t } from "../i18n/t.ts";
import { now } from "./state.ts";
import { lengthOf, lengthWords } from "./words.ts";

const RUNS = 14;
const WIDTH = 148;
const STEP = WIDTH / RUNS;
const BAR = STEP - 2;
const TALLEST = 24;
const FLOOR = 28;
/** A run too short to be seen is drawn this tall. */
const SHORTEST = 3;

export function RunBars({ runs }: { runs: readonly Run[] }) {
  const shown = runs.slice(0, RUNS).toReversed();
  const lengths = shown.map((run) => lengthOf(run, now.value));
  const longest = Math.max(1, ...lengths);
  const first = RUNS - shown.length;
  const failed = shown.filter(isBad).length;
  const words =
    shown.length === 0
      ? t("jobs.no_runs")
      : t("jobs.bars", { count: shown.length, failed, longest: lengthWords(longest) });
  return (
    <svg class="run-bars" width={WIDTH} height="30" role="img" aria-label={words}>
      {shown.map((run, i) => (
        <Bar
          key={run.id}
          x={(first + i) * STEP + 0.5}
          height={Math.max(SHORTEST, ((lengths[i] ?? 0) / longest) * TALLEST)}
          run={run}
        />
      ))}
      <path class="line-strong" d={`M0 ${FLOOR + 0.5}H${WIDTH}`} />
    </svg>
  );
}

const isBad = ({ state }: Run) => state === "failed" || state === "lost";

/** An outline that is too low to be seen as one. */
const OUTLINE = 9;

function Bar({ x, height, run }: { x: number; height: number; run: Run }) {
  if (!isBad(run)) {
    const look = run.state === "running" ? "run-bar run-bar-running" : "run-bar";
    return <rect class={look} x={x} y={FLOOR - height} width={BAR} height={height} />;
  }
  const tall = Math.max(OUTLINE, height);
  const [top, end] = [FLOOR - tall, x + BAR];
  return (
    <path
      class="run-bar-bad"
      d={`M${x} ${FLOOR}V${top}H${end}V${FLOOR}ZM${x} ${top}L${end} ${FLOOR}`}
    />
  );
}
