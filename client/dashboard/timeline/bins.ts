// What bins are called, which of them stand under the axis, and how many events each has.
import type { BinSums, Timeline } from "../../../domain/summary.ts";
import { KINDS } from "../../../domain/vocabulary/kind.ts";
import { type Bin, type Day, isoOf, nextBin, weekday } from "../../../domain/when.ts";
import { day, dayRange, month } from "../../i18n/dates.ts";
import { saySum } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import type { Axis } from "./window.ts";

/** "Sun 13 Sep 2020", "7–13 Sep 2020", "September 2020", "2020". */
export function binName(bin: Bin, start: Day): string {
  if (bin === "day") return day(start);
  if (bin === "week") return dayRange(start, nextBin(start, bin) - 1);
  return bin === "month" ? month(start) : String(yearOf(start));
}

const SUNDAY = 6;
/** Room for one label. */
const LABEL_PX = 58;

/**
 * The bins named under the axis: all where there is room, else Sundays, months or Januaries, years, as many as there is
 * room for; where hardly any of these lies on the axis, any that there is room for.
 */
export function labelled(axis: Axis, width: number): { bin: number; text: string }[] {
  const { bin, starts } = axis;
  const years = bin === "month" && starts.length > MONTHS;
  const room = LABEL_PX / Math.max(width / starts.length, 0.1);
  const ticks = starts.flatMap((start, i) => (isTick(bin, start, years) ? [i] : []));
  const wanted = room <= 1 || ticks.length < FEW ? [...starts.keys()] : ticks;
  const usual = (wanted[2] ?? 0) - (wanted[1] ?? 0) || 1;
  const step = Math.max(1, Math.ceil(room / usual));
  return wanted
    .filter((_, i) => i % step === 0)
    .map((i) => ({ bin: i, text: tickText(years ? "year" : bin, starts[i] ?? 0) }));
}

/** So many names let a reader tell where the others would stand. */
const FEW = 2;

/** From this many months on, years are named instead. */
const MONTHS = 24;

function isTick(bin: Bin, start: Day, years: boolean): boolean {
  if (bin === "day") return weekday(start) === SUNDAY;
  return !years || isoOf(start).slice(5, 7) === "01";
}

function tickText(bin: Bin, start: Day): string {
  if (bin === "year") return String(yearOf(start));
  if (bin === "month") return day(start, "plain").replace(/^\d+ /, "");
  return day(start, "short");
}

function yearOf(start: Day): number {
  return Number(isoOf(start).slice(0, 4));
}

/** What one bin comes to, in words: "590", "89 or more, from groups", "no figure". */
export function binFigure(figures: BinSums | undefined, bin: number): string {
  const headline = figures?.headline[bin] ?? null;
  if (figures === undefined || headline === null) return t("words.no_figure");
  return saySum({
    ...{ headline, low: figures.low[bin] ?? headline, high: figures.high[bin] ?? headline },
    ...{ open: figures.open[bin] ?? false, from_groups: figures.from_groups[bin] ?? "none" },
  });
}

/** Events of all kinds in one bin. */
export function stacked(series: Timeline["series"], bin: number): number {
  return KINDS.reduce((sum, { value }) => sum + (series[value]?.[bin] ?? 0), 0);
}
