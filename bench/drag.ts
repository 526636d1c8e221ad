// One drag over a page, move by move: how long its main thread works for each, as the browser's own trace tells it.
import type { Browser, Page } from "playwright";

/** Milliseconds, one entry a move. */
export type Moves = {
  /** Processor time of the page's main thread in handlers, timers and microtasks, drawing on canvas among them. */
  script: readonly number[];
  /** The same with style, layout and paint: all that the move keeps the page from doing else. */
  whole: readonly number[];
  /** By the clock from the move's event until its frame is on the screen. */
  frame: readonly number[];
};

export type Track = { x: number; y: number; width: number };

const MOVES = 120;
const BETWEEN_MS = 30;

/**
 * Presses at a tenth of the track, drags to its end and back in 120 moves, and leaves the button down. Each
 * move is far enough to change what is shown. The browser is told of the moves directly: Playwright's mouse
 * runs code of its own in the page at each one while a button is down.
 */
export async function dragged(browser: Browser, page: Page, track: Track): Promise<Moves> {
  const devtools = await page.context().newCDPSession(page);
  const at = (share: number) =>
    devtools.send("Input.dispatchMouseEvent", {
      type: "mouseMoved",
      x: track.x + share * track.width,
      y: track.y,
      button: "left",
      buttons: 1,
    });
  await page.mouse.move(track.x + 0.1 * track.width, track.y);
  await page.mouse.down();
  await at(0.14);
  await page.waitForTimeout(500);
  await browser.startTracing(page, { categories: CATEGORIES });
  for (let move = 1; move <= MOVES; move++) {
    const way = move <= MOVES / 2 ? move : MOVES - move;
    await at(0.14 + (0.82 * way) / (MOVES / 2));
    await page.waitForTimeout(BETWEEN_MS);
  }
  const trace = await browser.stopTracing();
  return perMove((JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }).traceEvents);
}

const CATEGORIES = ["devtools.timeline", "__metadata"];

/** A part of the trace-event format: microseconds; `tdur` is processor time, where the system tells it. */
type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { data?: { type?: string } };
};

const SCRIPT = [
  "EventDispatch",
  "FireAnimationFrame",
  "FunctionCall",
  "RunMicrotasks",
  "TimerFire",
];
const DRAWING = ["UpdateLayoutTree", "Layout", "PrePaint", "Paint", "Layerize", "Commit"];

function perMove(all: readonly TraceEvent[]): Moves {
  const main = mostOften(
    all.filter(({ name }) => name === "FireAnimationFrame").map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const own = all
    .filter(({ ph, pid, tid }) => ph === "X" && `${pid}/${tid}` === main)
    .sort((a, b) => a.ts - b.ts);
  const starts = own
    .filter(({ name, args }) => name === "EventDispatch" && args.data?.type === "pointermove")
    .map(({ ts }) => ts);
  const spent = (names: readonly string[]) => {
    const named = own.filter(({ name }) => names.includes(name));
    return starts.map((start, move) => {
      const end = starts[move + 1] ?? Number.POSITIVE_INFINITY;
      return outermost(named.filter(({ ts }) => ts >= start && ts < end));
    });
  };
  const shown = all
    .filter(({ name, pid }) => name === "AnimationFrame::Presentation" && pid === own[0]?.pid)
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const frame = starts.flatMap((start) => {
    const then = shown.find((ts) => ts > start);
    return then === undefined ? [] : (then - start) / 1000;
  });
  return { script: spent(SCRIPT), whole: spent([...SCRIPT, ...DRAWING]), frame };
}

/** What the outermost of some events took, in milliseconds; those within others are part of them. */
function outermost(events: readonly TraceEvent[]): number {
  let until = 0;
  let spent = 0;
  for (const { ts, dur = 0, tdur = dur } of events) {
    if (ts < until) continue;
    spent += tdur;
    until = ts + dur;
  }
  return spent / 1000;
}

function mostOften(values: readonly string[]): string | undefined {
  const times = new Map<string, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0];
}
