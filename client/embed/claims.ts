// The claims that a card shows of one event and figure: those that stand and speak of the people asked about, smallest first.
import { highOf, lowOf } from "../../domain/low-high.ts";
import { type SourcedClaim, stands } from "../../domain/record.ts";
import type { FiguredRecord } from "../../domain/resolve-all.ts";
import { saidAt as momentOf } from "../../domain/rule.ts";
import type { Source } from "../../domain/source.ts";
import type { Metric, Subject } from "../../domain/vocabulary/claim-terms.ts";
import { saidAt } from "../events/said-at.ts";
import { number } from "../i18n/intl.ts";
import { t } from "../i18n/t.ts";

/** A claim with the source it stands in. */
export type ToldClaim = { readonly claim: SourcedClaim; readonly source: Source | undefined };

/** Claims in words only come last; of equal ones the earlier first. */
export function claimsOf(
  { claims, sources }: FiguredRecord,
  metric: Metric,
  subject: Subject,
): ToldClaim[] {
  return claims
    .filter((claim) => claim.metric === metric && claim.subject === subject && stands(claim))
    .sort((a, b) => sizeOf(a) - sizeOf(b) || momentOf(a) - momentOf(b))
    .map((claim) => ({ claim, source: sources.find(({ id }) => id === claim.source) }));
}

const sizeOf = (claim: SourcedClaim) => lowOf(claim) ?? Number.MAX_SAFE_INTEGER;

/** "40,000 to 400,000", one number when all agree, null when no claim has one. */
export function rangeOf(claims: readonly ToldClaim[]): string | null {
  const lows = claims.flatMap(({ claim }) => lowOf(claim) ?? []);
  const highs = claims.flatMap(({ claim }) => highOf(claim) ?? []);
  if (lows.length === 0) return null;
  const [low, high] = [Math.min(...lows), Math.max(...highs)];
  return low === high ? number(low) : t("words.between", { low: number(low), high: number(high) });
}

/** When the claim was said, else the day its source came out; empty when neither is known. */
export function saidWhen({ as_of, source_published_on }: SourcedClaim): string {
  const said = as_of ?? source_published_on;
  return said === null ? "" : saidAt(said);
}
