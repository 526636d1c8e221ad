// The window on the timeline: which bins it covers, and what dragging or a key makes of it. Pure arithmetic.
import { type Bin, binStart, type Day, nextBin } from "../../../domain/when.ts";

/** First and last bin inside the window, counted from 0, both included. */
export type Window = { readonly first: number; readonly last: number };

/** Where a drag took hold: an edge, the frame, or empty timeline, which begins a new window. */
export type Grip = "start" | "end" | "frame" | "new";

/** The axis: starts of its bins, each as long as `bin`. */
export type Axis = { readonly bin: Bin; readonly starts: readonly Day[] };

/** The axis of a timeline that starts on `start` and has `bins` bins. */
export function axisOf(bin: Bin, start: Day, bins: number): Axis {
  const starts: Day[] = [];
  for (let day = binStart(start, bin); starts.length < bins; day = nextBin(day, bin))
    starts.push(day);
  return { bin, starts };
}

/** The bins that hold the days from `from` to `to`, cut to the axis; null when they lie outside it. */
export function windowOf(axis: Axis, days: { from: Day; to: Day }): Window | null {
  const { starts, bin } = axis;
  const begin = starts[0];
  const lastStart = starts.at(-1);
  if (begin === undefined || lastStart === undefined) return null;
  const end = nextBin(lastStart, bin) - 1;
  if (days.to < begin || days.from > end) return null;
  return {
    first: indexOf(axis, Math.max(days.from, begin)),
    last: indexOf(axis, Math.min(days.to, end)),
  };
}

/** The days of a window; null for all of an axis that is the `whole` record, which is no choice of days. */
export function daysOfWindow(
  { starts, bin }: Axis,
  { first, last }: Window,
  whole: boolean,
): { from: Day; to: Day } | null {
  const from = starts[first];
  const lastStart = starts[last];
  if (from === undefined || lastStart === undefined) return null;
  if (whole && first === 0 && last === starts.length - 1) return null;
  return { from, to: nextBin(lastStart, bin) - 1 };
}

/** What the fields of a period show: an open end is where the record begins or ends, unless that lies past the other. */
export function shownDays(
  { from, to }: { from: Day; to: Day },
  record: { from: Day; to: Day } | null,
): { from: Day | null; to: Day | null } {
  const first = Number.isFinite(from) ? from : record && record.from <= to ? record.from : null;
  const last = Number.isFinite(to) ? to : record && record.to >= from ? record.to : null;
  return { from: first, to: last };
}

/** The bin on which a day falls; the first or the last one for a day beyond them. */
function indexOf({ starts }: Axis, day: Day): number {
  let [first, last] = [0, starts.length - 1];
  while (first < last) {
    const middle = (first + last + 1) >> 1;
    if ((starts[middle] ?? day) <= day) first = middle;
    else last = middle - 1;
  }
  return first;
}

/**
 * The window after dragging `grip` from bin `from` to bin `to` (fractions count as the bin they lie in).
 * Edges pushed past each other change places; a frame pushed to the limit stops there.
 */
export function dragged(
  window: Window,
  grip: Grip,
  from: number,
  to: number,
  bins: number,
): Window {
  const at = clamp(Math.floor(to), bins);
  if (grip === "new") return ordered(clamp(Math.floor(from), bins), at);
  if (grip === "start") return ordered(at, window.last);
  if (grip === "end") return ordered(window.first, at);
  const by = Math.round(to - from);
  const kept = Math.max(-window.first, Math.min(bins - 1 - window.last, by));
  return { first: window.first + kept, last: window.last + kept };
}

/** Days a key moves an edge by: arrows one bin, with Shift a week, PageUp and PageDown a month. */
export function keyed(
  axis: Axis,
  window: Window,
  grip: "start" | "end",
  key: string,
  shift: boolean,
): Window | null {
  const at = grip === "start" ? window.first : window.last;
  const to = target(axis, at, key, shift);
  if (to === null) return null;
  return grip === "start"
    ? { first: Math.min(to, window.last), last: window.last }
    : { first: window.first, last: Math.max(to, window.first) };
}

function target(axis: Axis, at: number, key: string, shift: boolean): number | null {
  const bins = axis.starts.length;
  if (key === "Home") return 0;
  if (key === "End") return bins - 1;
  const arrow = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[key];
  const page = { PageUp: 1, PageDown: -1 }[key];
  const sign = arrow ?? page;
  if (sign === undefined) return null;
  if (arrow !== undefined && !shift) return clamp(at + sign, bins);
  const days = page === undefined ? 7 : 30;
  const day = (axis.starts[at] ?? 0) + sign * days;
  const there = indexOf(axis, day);
  return clamp(there === at ? at + sign : there, bins);
}

function ordered(a: number, b: number): Window {
  return { first: Math.min(a, b), last: Math.max(a, b) };
}

function clamp(bin: number, bins: number): number {
  return Math.max(0, Math.min(bins - 1, bin));
}
