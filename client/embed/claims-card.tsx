// The claims of one event: who says how much, in whose words, and which of them the rule uses.

import type { AskedEmbed, EmbedData } from "../../domain/embed.ts";
import type { FiguredRecord } from "../../domain/resolve-all.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { metricWord } from "../dashboard/words.ts";
import { Verbatim } from "../events/verbatim.tsx";
import { label } from "../i18n/label.ts";
import { commas } from "../i18n/lists.ts";
import { say } from "../i18n/say.ts";
import { t } from "../i18n/t.ts";
import { RangeBars, type RangeRow } from "../ui/marks/range-bars.tsx";
import { claimsOf, rangeOf, saidWhen, type ToldClaim } from "./claims.ts";
import { Frame, footOf, RuleBadge } from "./frame.tsx";

const DRAWING = 170;

type Props = { asked: AskedEmbed; data: EmbedData; record: FiguredRecord; metric: Metric };

export function ClaimsCard({ asked, data, record, metric }: Props) {
  const { rule, subject } = asked.filter;
  const figure = record.figures[metric];
  const claims = claimsOf(record, metric, subject);
  const sources = new Set(claims.map(({ claim }) => claim.source)).size;
  return (
    <Frame
      asked={asked}
      data={data}
      title={
        subject === "all"
          ? t(`card.claims_${metric}`, { event: record.event.title })
          : t("words.colon", { name: record.event.title, text: metricWord(metric) })
      }
      lead={
        <>
          <RuleBadge rule={rule} text={t("card.in_use", { rule: label("rule", rule) })} />{" "}
          {claims.length === 0 ? t("card.no_claims") : said(claims, sources)}{" "}
          {claims.length > 0 && figure === undefined && t("card.voice_silent")}
        </>
      }
      foot={footOf(asked, data, sources, record.event.id)}
    >
      {claims.length > 0 && (
        <RangeBars
          width={DRAWING}
          value={figure?.headline ?? null}
          groups={[{ id: "covers", rows: claims.map((told) => rowOf(told, figure?.claims ?? [])) }]}
        />
      )}
    </Frame>
  );
}

/** "5 claims from 4 sources: 40,000 to 400,000." */
function said(claims: readonly ToldClaim[], sources: number): string {
  const counted = {
    claims: t("dashboard.claims", { count: claims.length }),
    sources: t("dashboard.sources", { count: sources }),
  };
  const range = rangeOf(claims);
  return range === null
    ? t("card.claims_words", counted)
    : t("card.claims_say", { ...counted, range });
}

function rowOf({ claim, source }: ToldClaim, used: readonly string[]): RangeRow {
  return {
    id: claim.id,
    claim: { ...claim, said_by: claim.attributed_kind },
    standing: used.includes(claim.id) ? "used" : "covers",
    name: claim.attributed_to ?? t("drawer.nobody_named"),
    detail: commas([
      label("attributed_kind", claim.attributed_kind),
      saidWhen(claim),
      source?.publisher ?? "",
    ]),
    words:
      claim.phrase === null ? (
        say(claim)
      ) : (
        <Verbatim phrase={claim.phrase} language={source?.language ?? null} />
      ),
  };
}
