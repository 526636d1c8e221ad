// The last line of the page: what was counted, from what, as known when, and how to cite it.
import { signal, useSignalEffect } from "@preact/signals";
import { asOfWords, momentUtc } from "../i18n/dates.ts";
import { label } from "../i18n/label.ts";
import { whomSaid } from "../i18n/of-whom.ts";
import { t } from "../i18n/t.ts";
import { archive, citedName } from "../shell/archive.ts";
import { summary } from "./refresh.ts";
import { remembered } from "./remembered.ts";
import { filter, query } from "./selection.ts";

/** When the answer that is drawn was current. */
export const asKnown = signal<number | null>(null);

/** Under which licence the record is given away, where somebody said. */
function licenceSaid(): string {
  const licence = archive.value?.licence ?? null;
  return licence === null ? "" : t("dashboard.licence", { licence });
}

export function Citation() {
  useSignalEffect(() => {
    if (summary.value) asKnown.value = remembered.value?.since ?? Date.now();
  });
  const now = summary.value;
  if (now === null || asKnown.value === null) return null;
  const { events, not_mappable, claims, sources } = now.totals;
  const { as_of } = filter.value;
  const address = `${window.location.origin}/${query.value && `?${query.value}`}`;
  return (
    <p class="citation">
      {t("dashboard.cite_rule", { rule: label("rule", now.rule) })} {whomSaid()}{" "}
      {t("dashboard.cite_events", { count: events, not_mappable })}{" "}
      {t("dashboard.cite_claims", {
        claims: t("dashboard.claims", { count: claims }),
        sources: t("dashboard.sources", { count: sources }),
        moment: as_of === null ? momentUtc(asKnown.value) : asOfWords(as_of),
      })}{" "}
      {t("map.attribution")}. {licenceSaid()}{" "}
      {t("dashboard.cite_as", { archive: citedName.value, address, change: now.change })}
    </p>
  );
}
