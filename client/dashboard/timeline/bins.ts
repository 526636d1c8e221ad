// What bins are called, and which of them stand under the axis.
import { type Bin, type Day, nextBin, weekday } from "../../../domain/when.ts";
import { day, dayRange, month } from "../../i18n/dates.ts";
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

/** The bins named under the axis: Sundays, first weeks and months, years; as many as there is room for. */
export function labelled({ bin, starts }: Axis, width: number): { bin: number; text: string }[] {
  const apart = Math.max(1, Math.ceil(LABEL_PX / Math.max(width / starts.length, 0.1)));
  const wanted = starts.flatMap((start, i) => (isTick(bin, start) ? [i] : []));
  const usual = wanted.length > 1 ? (wanted[1] ?? 0) - (wanted[0] ?? 0) : 1;
  const step = Math.max(1, Math.ceil(apart / Math.max(usual, 1)));
  return wanted
    .filter((_, i) => i % step === 0)
    .map((i) => ({ bin: i, text: tickText(bin, starts[i] ?? 0) }));
}

function isTick(bin: Bin, start: Day): boolean {
  return bin !== "day" || weekday(start) === SUNDAY;
}

function tickText(bin: Bin, start: Day): string {
  if (bin === "year") return String(yearOf(start));
  if (bin === "month") return day(start, "plain").replace(/^\d+ /, "");
  return day(start, "short");
}

function yearOf(start: Day): number {
  return new Date(start * 86_400_000).getUTCFullYear();
}
