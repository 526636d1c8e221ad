// The worked example: the march of 13 September and the day it is part of, as the record has them now.

import type { EventAnswer } from "../../domain/answers/event.ts";
import type { ClaimAnswer, RecordAnswer } from "../../domain/answers/record.ts";
import { counts, lowOf } from "../../domain/low-high.ts";
import { type Figure, type Rule, resolve } from "../../domain/rule.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { ApiProblem, get } from "../api.ts";

const MARCH = "BLR-2020-09-13-minsk";

/** The event, the wider event it is part of, and that one's parts. */
export type Example = {
  readonly march: RecordAnswer;
  readonly day: RecordAnswer;
  readonly parts: readonly RecordAnswer[];
};

/** Null when the archive does not hold it. Throws what the asking threw. */
export async function loadExample(signal: AbortSignal): Promise<Example | null> {
  const ask = (id: string) => get("/api/events/:id", { params: { id }, signal });
  try {
    const march = await ask(MARCH);
    const wider = march.wider[0];
    if (wider === undefined) return null;
    const day = await ask(wider.id);
    return { march, day, parts: await Promise.all(day.parts.map(({ id }) => ask(id))) };
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
}

/** What one event's claims on a metric come to under a rule; null when the rule finds none. */
export function under(record: RecordAnswer, metric: Metric, rule: Rule): Figure | null {
  const claims = record.claims
    .filter((claim) => claim.metric === metric)
    .map((claim) => ({
      ...claim,
      source_published_on: claim.source.published_on,
      event_start: record.start,
    }));
  return resolve(claims, rule);
}

/** Why a claim is counted or not. */
export function standing(claim: ClaimAnswer): "yes" | "replaced" | "withdrawn" | "some" | "words" {
  if (counts(claim)) return "yes";
  if (claim.status === "superseded") return "replaced";
  if (claim.status === "retracted") return "withdrawn";
  return lowOf(claim) === null ? "words" : "some";
}

/** Claims of the march and of the day on a metric, in the order in which they were said. */
export function claimsOf(
  { march, day }: Example,
  metric: Metric,
): { claim: ClaimAnswer; of: EventAnswer }[] {
  const said = ({ as_of, source }: ClaimAnswer) => as_of ?? source.published_on ?? "";
  return [march, day]
    .flatMap((of) => of.claims.map((claim) => ({ claim, of })))
    .filter(({ claim }) => claim.metric === metric)
    .sort((a, b) => said(a.claim).localeCompare(said(b.claim)));
}
