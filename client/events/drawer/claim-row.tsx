// A claim as a row of the range bars: who, when, the verbatim words with their translation, the source.

import { day } from "../../i18n/dates.ts";
import { label } from "../../i18n/label.ts";
import { say } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import type { Standing } from "../../ui/marks/claim-mark.ts";
import type { RangeRow } from "../../ui/marks/range-bars.tsx";
import { Quote } from "../../ui/quote.tsx";
import type { ClaimAnswer } from "../event-answer.ts";
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
  return [
    label("attributed_kind", claim.attributed_kind),
    saidAt(claim),
    claim.subject === "all" ? "" : label("subject", claim.subject),
    claim.unit === "persons" ? "" : label("unit", claim.unit),
    claim.status === "disputed" ? label("claim_status", "disputed") : "",
    part ?? "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** The time as its place's clocks showed it, with their distance from Universal Time. */
function saidAt({ as_of, source }: ClaimAnswer): string {
  const said = as_of ?? source.published_on;
  if (said === null) return "";
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})[^Z+-]*(Z|[+-]\d{2}:\d{2})$/.exec(said);
  if (parts === null) return day(said, "short");
  return t("drawer.said_at", {
    day: day(parts[1] ?? "", "short"),
    time: parts[2] ?? "",
    zone: zone(parts[3] ?? "Z"),
  });
}

function zone(offset: string): string {
  if (offset === "Z" || /^[+-]00:00$/.test(offset)) return "UTC";
  return `UTC${offset.replace(/^([+-])0/, "$1").replace(":00", "")}`;
}

/** Between the source's own words and their translation. */
const TRANSLATED = " — ";

function Words({ claim }: { claim: ClaimAnswer }) {
  const { phrase, source } = claim;
  const [original = "", ...translated] = phrase?.split(TRANSLATED) ?? [];
  const language =
    translated.length > 0 ? source.language : phraseLanguage(original, source.language);
  return (
    <>
      {phrase === null ? (
        <span class="muted">{say(claim)}</span>
      ) : (
        <bdi>
          <Quote lang={language}>{original}</Quote>
        </bdi>
      )}
      {translated.length > 0 && <span class="translated">{translated.join(TRANSLATED)}</span>}
      <SourceLink source={source} />
    </>
  );
}

/** Words in Latin letters are no Cyrillic language, whatever the source is written in. */
function phraseLanguage(words: string, language: string | null): string | null {
  const cyrillic = language !== null && /^(ru|be|uk)\b/.test(language);
  return cyrillic && !/\p{Script=Cyrillic}/u.test(words) ? null : language;
}

function SourceLink({ source }: { source: ClaimAnswer["source"] }) {
  return (
    <a class="claim-source" href={`#source-${source.id}`}>
      {source.publisher}
    </a>
  );
}
