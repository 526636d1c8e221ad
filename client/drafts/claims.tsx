// The figures of a proposal, by what is counted: each claim drawn, in words, in the source's own words, and who said it.

import type { ProposedClaim } from "../../domain/draft.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { saidAt } from "../events/said-at.ts";
import { Verbatim } from "../events/verbatim.tsx";
import { label } from "../i18n/label.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { ClaimText } from "../ui/figure-text.tsx";
import { ClaimMark } from "../ui/marks/claim-line.tsx";
import type { Standing } from "../ui/marks/claim-mark.ts";
import { rangeAxis } from "../ui/marks/range-axis.ts";
import { SpeakerIcon } from "../ui/marks/speaker-icon.tsx";
import { Row } from "./row.tsx";
import type { Cited } from "./source.ts";

type Props = {
  claims: readonly ProposedClaim[];
  sources: readonly Cited[];
  standing: Standing;
};

/** One row for every figure that has claims. */
export function ClaimRows({ claims, sources, standing }: Props) {
  return (
    <>
      {METRICS.map(({ value: metric }) => {
        const own = claims.filter((claim) => claim.metric === metric);
        if (own.length === 0) return null;
        const { max } = rangeAxis(own);
        return (
          <Row key={metric} name={label("metric", metric)}>
            <ul class="proposed-claims">
              {own.map((claim, i) => (
                <li key={`${metric}-${i}`} data-part="claim">
                  <Claim claim={claim} max={max} standing={standing} sources={sources} />
                </li>
              ))}
            </ul>
          </Row>
        );
      })}
    </>
  );
}

type OneProps = Omit<Props, "claims"> & { claim: ProposedClaim; max: number };

function Claim({ claim, max, standing, sources }: OneProps) {
  const source = sourceOf(claim, sources);
  const name = claim.attributed_to ?? t("drafts.nobody_named");
  return (
    <>
      <div class="proposed-figure">
        <b>
          <ClaimText claim={claim} lang={source?.language} />
        </b>
        <ClaimMark
          claim={{ ...claim, said_by: claim.attributed_kind }}
          max={max}
          standing={standing}
          width={150}
        />
      </div>
      {claim.phrase !== null && claim.qualifier !== "vague" && (
        <p class="proposed-words src">
          <Verbatim phrase={claim.phrase} language={source?.language ?? null} />
        </p>
      )}
      <p class="proposed-who two">
        <SpeakerIcon speaker={claim.attributed_kind} size={14} />
        <span>
          {commas([
            t("drafts.who", { kind: label("attributed_kind", claim.attributed_kind), name }),
            ...details(claim),
            source && sources.length > 1 && source.publisher !== name
              ? t("drafts.in_source", { source: source.publisher })
              : "",
          ])}
        </span>
      </p>
    </>
  );
}

/** A claim that names no source stands in the only one there is. */
function sourceOf({ source }: ProposedClaim, sources: readonly Cited[]): Cited | undefined {
  return source === null ? sources[0] : sources.find(({ id }) => id === source);
}

/** What is not as usual: some of the people, another unit, a time, a method, a place in the source. */
function details(claim: ProposedClaim): string[] {
  const { subject, unit, as_of, method, locator, supersedes } = claim;
  return [
    subject === "all" ? "" : label("subject", subject),
    unit === "persons" ? "" : label("unit", unit),
    as_of === null ? "" : saidAt(as_of),
    method === "unspecified" ? "" : label("method", method),
    locator ?? "",
    supersedes === null ? "" : t("drafts.replaces"),
  ].filter(Boolean);
}
