// The claims of one figure as rows of the range bars, grouped by what they cover: this event, some of the people, its
// parts, what was replaced, what is wider.
import type { ClaimAnswer, RecordAnswer } from "../../../domain/answers/record.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { label } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { say } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import type { Standing } from "../../ui/marks/claim-mark.ts";
import type { RangeRow } from "../../ui/marks/range-bars.tsx";
import { saidWhen } from "../said-at.ts";
import { Verbatim } from "../verbatim.tsx";
import type { Context } from "./load.ts";

/** A claim with the record it belongs to. */
type Placed = { readonly claim: ClaimAnswer; readonly of: RecordAnswer };

type GroupId = "covers" | "some" | "part" | "replaced" | "withdrawn" | "wider";
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

/** `used`: ids of the claims in use under the rule. */
export function claimRow(placed: Placed, group: GroupId, used: readonly string[]): RangeRow {
  const { claim, of } = placed;
  const standing: Standing = used.includes(claim.id)
    ? "used"
    : group === "covers"
      ? "covers"
      : "other";
  return {
    id: claim.id,
    claim: { ...claim, said_by: claim.attributed_kind },
    standing,
    name: claim.attributed_to ?? t("drawer.nobody_named"),
    detail: detailOf(claim, group === "part" ? of.title : null),
    words: <Words claim={claim} />,
  };
}

/** "Authorities, 14 Sep, 10:58 UTC+3". */
function detailOf(claim: ClaimAnswer, part: string | null): string {
  return commas([
    label("attributed_kind", claim.attributed_kind),
    saidWhen(claim),
    claim.subject === "all" ? "" : label("subject", claim.subject),
    claim.unit === "persons" ? "" : label("unit", claim.unit),
    claim.status === "disputed" ? label("claim_status", "disputed") : "",
    part ?? "",
  ]);
}

function Words({ claim }: { claim: ClaimAnswer }) {
  const { phrase, source } = claim;
  return (
    <>
      {phrase === null ? (
        <span class="muted">{say(claim)}</span>
      ) : (
        <Verbatim phrase={phrase} language={source.language} />
      )}
      <SourceLink source={source} />
    </>
  );
}

function SourceLink({ source }: { source: ClaimAnswer["source"] }) {
  return (
    <a class="claim-source" href={`#source-${source.id}`}>
      <bdi>{source.publisher}</bdi>
    </a>
  );
}
