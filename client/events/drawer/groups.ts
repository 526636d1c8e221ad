// The claims of one figure, grouped by what they cover: this event, some of the people, its parts, what was replaced, what is wider.

import type { ClaimAnswer, RecordAnswer } from "../../../domain/answers/record.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import type { Context } from "./load.ts";

/** A claim with the record it belongs to. */
export type Placed = { readonly claim: ClaimAnswer; readonly of: RecordAnswer };

export type GroupId = "covers" | "some" | "part" | "replaced" | "withdrawn" | "wider";
export type ClaimGroup = { readonly id: GroupId; readonly claims: readonly Placed[] };

const stands = ({ status }: ClaimAnswer) => status === "active" || status === "disputed";

/** The groups that hold a claim, in the order in which they are shown. */
export function groupClaims(
  record: RecordAnswer,
  context: Context,
  metric: Metric,
  used: readonly string[],
): ClaimGroup[] {
  const own = of(record, metric);
  const whole = ({ claim }: Placed) => claim.subject === "all";
  const others = (records: readonly RecordAnswer[]) =>
    records.flatMap((each) =>
      of(each, metric).filter(({ claim }) => stands(claim) && claim.subject === "all"),
    );
  const nearest = (records: readonly RecordAnswer[]) =>
    records.map((each) => others([each])).find((claims) => claims.length > 0) ?? [];
  const groups: ClaimGroup[] = [
    {
      id: "covers",
      claims: own
        .filter((placed) => stands(placed.claim) && whole(placed))
        .sort((a, b) => Number(used.includes(b.claim.id)) - Number(used.includes(a.claim.id))),
    },
    { id: "some", claims: own.filter((placed) => stands(placed.claim) && !whole(placed)) },
    { id: "part", claims: others(context.parts) },
    { id: "replaced", claims: own.filter(({ claim }) => claim.status === "superseded") },
    { id: "withdrawn", claims: own.filter(({ claim }) => claim.status === "retracted") },
    { id: "wider", claims: nearest(context.wider) },
  ];
  return groups.filter(({ claims }) => claims.length > 0);
}

function of(record: RecordAnswer, metric: Metric): Placed[] {
  return record.claims
    .filter((claim) => claim.metric === metric)
    .map((claim) => ({ claim, of: record }))
    .sort((a, b) => latest(b.claim).localeCompare(latest(a.claim)));
}

const latest = ({ as_of, source }: ClaimAnswer) => as_of ?? source.published_on ?? "";
