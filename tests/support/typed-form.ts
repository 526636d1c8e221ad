/** A filled-in form, as a person types it: the Sunday march in Minsk, with one figure and one source. */
import { blankClaim, blankForm, blankSource } from "../../client/events/form/blank.ts";
import type { Around } from "../../client/events/form/covering.ts";
import { spanOf } from "../../client/events/form/dates.ts";
import type { ClaimTyped, FormTyped } from "../../client/events/form/typed.ts";
import { dayOf } from "../../domain/when.ts";

export const TODAY = dayOf("2026-11-24") ?? 0;

/** What the checks know besides what is typed. */
export function aroundOf(typed: FormTyped): Around {
  return {
    span: spanOf(typed, TODAY),
    countryName: (iso3) => (iso3 === "BLR" ? "Belarus" : iso3),
  };
}

export function march(changes: Partial<FormTyped> = {}): FormTyped {
  return {
    ...blankForm("0123456789abcdef"),
    kind: "demonstration",
    form: "march",
    title: "Sunday march in Minsk",
    start: { day: "13", month: "9", year: "2020" },
    place: {
      name: "Minsk",
      admin1: "Minsk City",
      country: "BLR",
      lat: "53.9",
      lon: "27.5667",
      precision: "city",
      listed: true,
    },
    claims: [crowd()],
    sources: [{ ...blankSource("s1"), publisher: "Euroradio", title: "Post 7494" }],
    ...changes,
  };
}

export function crowd(changes: Partial<ClaimTyped> = {}): ClaimTyped {
  return {
    ...blankClaim("c1", "s1"),
    says: "more_than",
    number: "100,000",
    phrase: "more than 100,000 people",
    speaker: "media",
    name: "Euroradio",
    ...changes,
  };
}
