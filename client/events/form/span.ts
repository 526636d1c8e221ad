// From the date fields to the first and last day of the event.

import type { DatePrecision } from "../../../domain/vocabulary/precision.ts";
import { binStart, type Day, nextBin } from "../../../domain/when.ts";
import { t } from "../../i18n/t.ts";
import { askedFor, type DateReading, readTyped } from "./dates.ts";
import { type Mistake, present } from "./mistake.ts";
import type { FormTyped } from "./typed.ts";

export type Span = { start: Day; end: Day; precision: DatePrecision };
type Dated = Pick<FormTyped, "known" | "start" | "end">;

/** First and last day and how exactly they are known; null while a field is wrong. */
export function spanOf(typed: Dated, today: Day): Span | null {
  const { known } = typed;
  const [start, end] = readings(typed, today);
  if (start === undefined || !("day" in start)) return null;
  const { day } = start;
  if (known === "day") return { start: day, end: day, precision: "day" };
  if (known !== "span") {
    const first = binStart(day, known);
    return { start: first, end: nextBin(first, known) - 1, precision: known };
  }
  if (end === undefined || !("day" in end) || end.day < day) return null;
  return { start: day, end: end.day, precision: "day" };
}

function readings({ known, start, end }: Dated, today: Day): DateReading[] {
  const noDay = known === "day" ? t("mistakes.day") : t("mistakes.a_day");
  const first = readTyped(start, askedFor(known), today, noDay);
  return known === "span" ? [first, readTyped(end, "day", today, noDay)] : [first];
}

/** What is wrong with the date fields. */
export function dateMistakes(typed: Dated, today: Day): Mistake[] {
  const [start, end] = readings(typed, today);
  const at = (which: string, reading: DateReading | undefined) =>
    reading && "text" in reading && { id: `${which}-${reading.part}`, text: reading.text };
  const reversed =
    start && end && "day" in start && "day" in end && end.day < start.day
      ? { id: "end-day", text: t("mistakes.reversed_days") }
      : null;
  return present([at("start", start), at("end", end), reversed]);
}
