// Files of the view: that they hold what the dashboard shows, in which format, how they begin; and the nightly snapshots.

import { effect, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { summaryPath } from "../../domain/questions.ts";
import { Notices } from "../dashboard/notices.tsx";
import { summaryQuestion, viewport } from "../dashboard/refresh.ts";
import { RuleSwitch } from "../dashboard/rule/rule-switch.tsx";
import { dragging, query, tidyAddress } from "../dashboard/selection.ts";
import { PhoneFilters } from "../dashboard/sentence/phone-filters.tsx";
import { Sentence } from "../dashboard/sentence/sentence.tsx";
import { startTitles } from "../dashboard/titles.ts";
import "../dashboard/styles.css";
import { t } from "../i18n/t.ts";
import { onChange } from "../live.ts";
import { phone } from "../ui/media.ts";
import { markReady, PageTitle } from "../ui/page-title.tsx";
import { RadioCards } from "../ui/radios.tsx";
import { count, failure, recount, settled, startCounting } from "./count.ts";
import "./exports.css";
import { FirstRows } from "./first-rows.tsx";
import { FORMATS, format } from "./format.ts";
import { Reconciliation } from "./reconciliation.tsx";
import { Snapshots } from "./snapshots.tsx";
import { Take } from "./take.tsx";

export function ExportsPage() {
  useExports();
  return (
    <div class="exports">
      <Notices />
      <section class="ask" aria-label={t("dashboard.this_view")} data-part="filters">
        {phone.value ? <PhoneFilters /> : <Sentence />}
        <RuleSwitch />
      </section>
      <div class="page page-split">
        <div class="exports-file">
          <PageTitle lead={t("exports.lead")}>{t("exports.title")}</PageTitle>
          <Reconciliation />
          <h2 class="section-title">{t("exports.format")}</h2>
          <RadioCards
            id="format"
            label={t("exports.format")}
            quietLabel
            value={format.value.value}
            options={FORMATS.map(({ value, label, hint }) => ({
              value,
              label: <bdi>{t(label)}</bdi>,
              hint: t(hint),
            }))}
            onValue={(value) => {
              format.value = FORMATS.find((each) => each.value === value) ?? format.value;
            }}
          />
          <FirstRows />
        </div>
        <div class="exports-take">
          <Take />
          <Snapshots />
        </div>
      </div>
    </div>
  );
}

/** Counts the view, and asks for the summary that the editors of the sentence choose from. */
function useExports(): void {
  useEffect(() => {
    const ends = [
      effect(tidyAddress),
      startCounting(),
      startTitles(),
      effect(() => {
        if (!dragging.value) summaryQuestion.ask(summaryPath(query.value, viewport.peek()));
      }),
      onChange(() => {
        summaryQuestion.again();
        recount();
      }),
    ];
    return () => {
      for (const end of ends) end();
      count.value = null;
    };
  }, []);
  useSignalEffect(() => {
    if (settled.value !== null || failure.value !== null) requestAnimationFrame(markReady);
  });
}
