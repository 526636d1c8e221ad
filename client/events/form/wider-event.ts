// The wider event that figures cover: whether one is needed, what describes a new one, which known ones fit.
import type { EventAnswer } from "../../../domain/answers/event.ts";
import { type Day, dayOf } from "../../../domain/when.ts";
import { t } from "../../i18n/t.ts";
import { type Around, coversMore, daysWords } from "./covering.ts";
import { readTyped, type Span, typedOf } from "./dates.ts";
import { type Mistake, present } from "./mistake.ts";
import type { DateTyped, FormTyped } from "./typed.ts";

/** Whether one of the figures covers more than the event. */
export function needsWider(typed: FormTyped, around: Around): boolean {
  return typed.claims.some((claim) => coversMore(claim, typed, around));
}

/** Whether a wider event is to be made for them: the event is part of none that the record has. */
export function makesWider(typed: FormTyped, around: Around): boolean {
  return typed.part_of === null && needsWider(typed, around);
}

export type Described = { title: string; start: DateTyped; end: DateTyped };

/** The fields of a new wider event: as typed, else named after the country and on the event's own days. */
export function described({ wider, place }: FormTyped, { span, countryName }: Around): Described {
  const country = place.country ? countryName(place.country) : t("form.the_country");
  const days = span === null ? t("form.this_day") : daysWords(span);
  const on = (day: Day | undefined) =>
    day === undefined ? { day: "", month: "", year: "" } : typedOf(day);
  return {
    title: wider.title ?? t("form.wider_default", { country, day: days }),
    start: wider.start ?? on(span?.start),
    end: wider.end ?? on(span?.end),
  };
}

export function widerMistakes(typed: FormTyped, around: Around, today: Day): Mistake[] {
  if (!needsWider(typed, around)) return [];
  if (typed.part_of !== null) return [];
  if (typed.wider.event === "") return [{ id: "wider", text: t("mistakes.wider") }];
  if (typed.wider.event !== "new") return [];
  const { title, start, end } = described(typed, around);
  const [first, last] = [start, end].map((date) =>
    readTyped(date, "day", today, t("mistakes.a_day")),
  );
  const wrong = (which: string, reading: typeof first) =>
    reading && "text" in reading && { id: `${which}-${reading.part}`, text: reading.text };
  const narrow =
    around.span &&
    first &&
    last &&
    "day" in first &&
    "day" in last &&
    (first.day > around.span.start || last.day < around.span.end);
  return present<Mistake>([
    title.trim() === "" && { id: "wider-title", text: t("mistakes.wider_title") },
    wrong("wider-start", first),
    wrong("wider-end", last),
    narrow && { id: "wider-start-day", text: t("mistakes.wider_holds") },
  ]);
}

/** How many known events are offered. */
const OFFERED = 6;

/** Of events in the country on these days, those that hold them and are known to the country only; shortest first. */
export function candidates(items: readonly EventAnswer[], span: Span): EventAnswer[] {
  const length = (event: EventAnswer) => (dayOf(event.end) ?? 0) - (dayOf(event.start) ?? 0);
  return items
    .filter((event) => event.place.precision === "country" && event.kind !== "development")
    .filter(
      (event) => (dayOf(event.start) ?? 0) <= span.start && (dayOf(event.end) ?? 0) >= span.end,
    )
    .sort((a, b) => length(a) - length(b) || (a.id < b.id ? -1 : 1))
    .slice(0, OFFERED);
}
