// Empty fields: a new form, a new figure, a new source.
import type { ClaimTyped, DateTyped, FormTyped, SourceTyped } from "./typed.ts";

const NO_DATE: DateTyped = { day: "", month: "", year: "" };

/** A new form with one source to fill in. `key` is its idempotency key. */
export function blankForm(key: string): FormTyped {
  return {
    key,
    kind: "",
    form: "",
    response: "",
    title: "",
    summary: "",
    participants: "",
    against: "",
    security: "",
    demands: "",
    sensitivity: "public",
    known: "day",
    start: NO_DATE,
    end: NO_DATE,
    place: {
      name: "",
      admin1: "",
      country: "",
      lat: "",
      lon: "",
      precision: "",
      listed: false,
    },
    part_of: null,
    into: null,
    claims: [],
    sources: [blankSource("s1")],
    wider: { event: "", title: null, start: null, end: null },
  };
}

/** A new figure that stands in a source. */
export function blankClaim(id: string, source: string): ClaimTyped {
  return {
    id,
    metric: "participants",
    subject: "all",
    unit: "persons",
    method: "unspecified",
    says: "exact",
    number: "",
    to: "",
    by_hand: false,
    phrase: "",
    speaker: "",
    name: "",
    covers: "",
    covers_for: "",
    known_at: "",
    source,
    locator: "",
    replaces: null,
  };
}

export function blankSource(key: string): SourceTyped {
  return { key, kind: "news", publisher: "", title: "", url: "", language: "", published: "" };
}

/** Whether nothing was typed yet; the country may be the archive's. */
export function isBlank(typed: FormTyped): boolean {
  const blank = blankForm(typed.key);
  const place = { ...blank.place, country: typed.place.country };
  return JSON.stringify(typed) === JSON.stringify({ ...blank, place });
}

/** A name no other figure or source has, not even one taken away and put back. */
export function freshName(letter: "c" | "s"): string {
  return `${letter}${crypto.getRandomValues(new Uint32Array(1)).join()}`;
}
