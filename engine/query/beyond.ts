// Tells what is known of events that reach beyond the period: those of the tightest span, summed by themselves.
import { beyondCount, isTighter } from "../../domain/summarise/beyond.ts";
import type { Beyond } from "../../domain/summary.ts";
import { isoOf } from "../../domain/when.ts";
import { ENDLESS_ALONE, NONE, openOf } from "../figures/figures.ts";
import { METRIC_COUNT } from "../store/claims.ts";
import type { DateSpans } from "../store/date-spans.ts";
import type { Events } from "../store/events.ts";
import { definePass, type Part } from "../worker/pass.ts";
import type { Counts } from "./counts.ts";
import { SELECTED } from "./scan.ts";
import { summedEvents } from "./selected-nets.ts";
import type { Selection } from "./selection.ts";
import { follow } from "./sum-figures.ts";
import { noSums, type Sums, sumAt } from "./sums.ts";
import type { View } from "./view.ts";

/**
 * By metric. `total` are the sums of the selection; `covered` has a bit for each metric that a selected event of a
 * span has a figure of, by code of span.
 */
export function beyondPeriod(
  view: View,
  selection: Selection,
  { total, covered }: { total: Sums; covered: Uint8Array },
): Beyond[] {
  const { dateSpans } = view.columns.events;
  const events = Array.from(total.having, (having, metric) => having - total.summed[metric]);
  const codes = events.map((count, metric) =>
    count === 0 ? 0 : firstOfDays(dateSpans, tightest(dateSpans, selection, covered, metric)),
  );
  const spans = [...new Set(codes)].filter((code) => code !== 0);
  if (spans.length === 0) return events.map(beyondCount);
  const sums = sumSpans(view, selection, spans);
  return events.map((count, metric) => {
    const code = codes[metric];
    const sum = code === 0 ? null : sumAt(sums, spans.indexOf(code), metric, 0);
    if (sum === null) return beyondCount(count);
    const { headline, low, high, open } = sum;
    const [start, end] = [isoOf(dateSpans.startOf(code)), isoOf(dateSpans.endOf(code))];
    return { events: count, headline, low, high, open, start, end };
  });
}

/** The code of the tightest span that reaches beyond the period and has figures of the metric; 0 for none. */
function tightest(
  dateSpans: DateSpans,
  { fails }: Selection,
  covered: Uint8Array,
  metric: number,
): number {
  const spanOf = (code: number) => ({ start: dateSpans.startOf(code), end: dateSpans.endOf(code) });
  let best = 0;
  for (let code = 1; code < covered.length; code++) {
    if (((covered[code] >> metric) & 1) === 0 || fails.within[code] === 1) continue;
    if (best === 0 || isTighter(spanOf(code), spanOf(best), fails.days)) best = code;
  }
  return best;
}

/** The first code with the days of a code: spans that are known more and less exactly are one here. */
function firstOfDays(dateSpans: DateSpans, code: number): number {
  for (let first = 1; first < code; first++) {
    if (dateSpans.startOf(first) !== dateSpans.startOf(code)) continue;
    if (dateSpans.endOf(first) === dateSpans.endOf(code)) return first;
  }
  return code;
}

/** The sums of the selected events of each span, which are a selection of their own; however exactly the span is known. */
function sumSpans(view: View, { counts }: Selection, spans: readonly number[]): Sums {
  const { columns, figures } = view;
  const { events, groups, share } = columns;
  const { dateSpans, when } = events;
  const { owner, net, least, most } = figures.entries;
  const setOfSpan = new Int32Array(dateSpans.count).fill(-1);
  const within = spans.map((span, set) => {
    const codes = new Uint8Array(dateSpans.count);
    for (let code = 1; code < dateSpans.count; code++) {
      if (dateSpans.startOf(code) !== dateSpans.startOf(span)) continue;
      if (dateSpans.endOf(code) !== dateSpans.endOf(span)) continue;
      codes[code] = 1;
      setOfSpan[code] = set;
    }
    return codes;
  });
  const setOf = (row: number) => setOfSpan[when[row]];
  const sums = noSums(spans.length);
  const reading = { when, state: counts.state, setOfSpan };
  for (const row of share(findRowsOf, reading, { from: 1, to: events.count }).flat()) {
    const first = events.firstGroup[row];
    const end = first + events.groupCount[row];
    for (let group = first; group < end; group++) {
      const entry = figures.of[group];
      if (entry === NONE) continue;
      const at = setOf(row) * METRIC_COUNT + groups.metric[group];
      sums.headline[at] += net[entry];
      sums.least[at] += least[entry];
      sums.most[at] += most[entry];
      sums.summed[at]++;
      if (openOf(owner[entry]) === ENDLESS_ALONE) sums.open[at] = 1;
    }
  }
  for (const codes of within) {
    const membership = { state: counts.state, most: SELECTED, within: codes };
    follow(view, summedEvents(view, membership), [{ sums, setOf }]);
  }
  return sums;
}

type SpanInput = Pick<Events, "when"> & { state: Counts["state"]; setOfSpan: Int32Array };

/** The selected rows of some spans, among a part of the rows. */
const findRowsOf = definePass(
  "findRowsOf",
  ({ when, state, setOfSpan }: SpanInput, { from, to }: Part): number[] => {
    const found: number[] = [];
    for (let row = from; row < to; row++)
      if (setOfSpan[when[row]] >= 0 && state[row] === SELECTED) found.push(row);
    return found;
  },
);
