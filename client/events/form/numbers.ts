// Numbers of a figure between what is typed, what words say, and the low and high of a claim.
import { type PhraseReading, readPhrase } from "../../../domain/phrase.ts";
import type { Qualifier } from "../../../domain/vocabulary/claim-terms.ts";
import { number } from "../../i18n/intl.ts";
import type { ClaimTyped, Says } from "./typed.ts";

/** "100,000", "two hundred", "at least 50" → the one number of it; null for ranges and for none. */
export function readCount(text: string): number | null {
  const { low = null, high = null } = readPhrase(text) ?? {};
  if (low !== null && high !== null) return low === high ? low : null;
  return low ?? high;
}

type Typed = Pick<ClaimTyped, "says" | "number" | "to">;
export type Bounds = { low: number | null; high: number | null; qualifier: Qualifier };

/** Which number fields a wording asks for. */
export function fieldsOf(says: Says): 0 | 1 | 2 {
  if (says === "vague") return 0;
  return says === "between" ? 2 : 1;
}

/** Low, high and qualifier of what is typed; numbers that can't be read are null. */
export function boundsOf({ says, number: first, to }: Typed): Bounds {
  const range = says === "exact" || says === "about" ? readRange(first) : null;
  if (range) return range;
  const n = readCount(first);
  if (says === "vague") return { low: null, high: null, qualifier: says };
  if (says === "between") return { low: n, high: readCount(to), qualifier: "about" };
  if (says === "at_least" || says === "more_than") return { low: n, high: null, qualifier: says };
  if (says === "at_most" || says === "less_than") return { low: null, high: n, qualifier: says };
  return { low: n, high: n, qualifier: says };
}

/** "20–30" in one field. */
function readRange(text: string): Bounds | null {
  const reading = readPhrase(text);
  return reading?.qualifier === "about" && reading.low !== reading.high ? reading : null;
}

/** What changes when a number is typed: "at least 50" says the wording too. */
export function withNumber(name: "number" | "to", typed: string): Partial<ClaimTyped> {
  const by_hand = typed.trim() !== "";
  const reading = name === "number" ? readPhrase(typed) : null;
  const one = reading !== null && readCount(typed) !== null && reading.qualifier !== "exact";
  return { [name]: typed, by_hand, ...(one ? { says: reading.qualifier } : {}) };
}

/** The fields as a reading of the words fills them. */
export function fieldsFrom({ low, high, qualifier }: Bounds): Typed {
  const text = (n: number | null) => (n === null ? "" : number(n));
  if (qualifier === "vague") return { says: qualifier, number: "", to: "" };
  if (low !== null && high !== null && low !== high)
    return { says: "between", number: text(low), to: text(high) };
  return { says: qualifier, number: text(low ?? high), to: "" };
}

/** What changes when the exact words do: they fill the numbers until somebody sets those by hand. */
export function withPhrase(claim: ClaimTyped, phrase: string): Partial<ClaimTyped> {
  const reading = claim.by_hand ? null : readPhrase(phrase);
  if (claim.by_hand) return { phrase };
  return { phrase, ...(reading ? fieldsFrom(reading) : { says: "exact", number: "", to: "" }) };
}

/** The reading of the words, when they say something else than the fields; null when they agree. */
export function otherReading(claim: ClaimTyped): PhraseReading | null {
  const reading = claim.phrase.trim() === "" ? null : readPhrase(claim.phrase);
  if (reading === null) return null;
  const { low, high, qualifier } = boundsOf(claim);
  const same = reading.low === low && reading.high === high && reading.qualifier === qualifier;
  return same ? null : reading;
}

/** The claim as far as it can be said or drawn. */
export function claimLike(claim: ClaimTyped): Bounds & { phrase: string | null } {
  return { ...boundsOf(claim), phrase: claim.phrase.trim() || null };
}

/** The largest number typed; 0 without one. */
export function topOf(claim: ClaimTyped): number {
  const { low, high } = boundsOf(claim);
  return Math.max(low ?? 0, high ?? 0);
}
