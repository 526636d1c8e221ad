// What a figure covers: the words that doubt it, and whether somebody has settled that.
import { namesMoreThan, type WiderWords } from "../../../domain/scope.ts";
import { longDay } from "../../i18n/dates.ts";
import { t } from "../../i18n/t.ts";
import type { Span } from "./dates.ts";
import type { ClaimTyped, FormTyped } from "./typed.ts";

/** What the checks need to know besides what is typed. */
export type Around = {
  span: Span | null;
  countryName: (iso3: string) => string;
};

/** The words of a figure that name more than the event; null when there are none. */
export function widerWords(
  { phrase }: ClaimTyped,
  { place }: Pick<FormTyped, "place">,
  { span, countryName }: Around,
): WiderWords | null {
  return namesMoreThan(phrase, {
    place: { name: place.name, precision: place.precision || "city" },
    countryName: place.country && countryName(place.country),
    oneDay: span?.precision === "day" && span.start === span.end,
  });
}

/** What the figure covers; "open" while words name more and nobody has settled it. */
export function coverage(claim: ClaimTyped, wider: WiderWords | null): "event" | "wider" | "open" {
  const settled = wider === null || claim.covers_for === wider.words;
  if (claim.covers === "" || !settled) return wider === null ? claim.covers || "event" : "open";
  return claim.covers;
}

/** Whether a figure is said to cover more than the event. */
export function coversMore(
  claim: ClaimTyped,
  typed: Pick<FormTyped, "place">,
  around: Around,
): boolean {
  return coverage(claim, widerWords(claim, typed, around)) === "wider";
}

/** The event's days in words: "13 September 2020", "13 September 2020 to 14 September 2020". */
export function daysWords({ start, end }: Pick<Span, "start" | "end">): string {
  if (start === end) return longDay(start);
  return t("words.between", { low: longDay(start), high: longDay(end) });
}
