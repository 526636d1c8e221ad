// A claim as a row of the range bars: who, when, the verbatim words with their translation, the source.

import type { ClaimAnswer } from "../../../domain/answers/record.ts";
import { label } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { say } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import type { Standing } from "../../ui/marks/claim-mark.ts";
import type { RangeRow } from "../../ui/marks/range-bars.tsx";
import { saidAt } from "../said-at.ts";
import { Verbatim } from "../verbatim.tsx";
import type { GroupId, Placed } from "./groups.ts";

/** `used`: ids of the claims in use under the rule. */
export function claimRow(placed: Placed, group: GroupId, used: readonly string[]): RangeRow {
  const { claim, of } = placed;
  const standing: Standing =
    group !== "covers" ? "other" : used.includes(claim.id) ? "used" : "covers";
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

/** The moment it was said; else the day its source came out. */
function saidWhen({ as_of, source }: ClaimAnswer): string {
  const said = as_of ?? source.published_on;
  return said === null ? "" : saidAt(said);
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
