// The dashboard: sentence and rule, figures, facets, map, timeline, list, and below them what differs and what is known.
import { effect, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../i18n/t.ts";
import { startPrinting } from "../print/start.ts";
import { archiveName, askArchiveName, nameArchive } from "../shell/archive.ts";
import { useKeys } from "../ui/keys.ts";
import { phone } from "../ui/media.ts";
import { markReady, PageTitle } from "../ui/page-title.tsx";
import { startAnnouncing, startAnnouncingFailure } from "./announcing.ts";
import { startComparing } from "./as-known/compared.tsx";
import { belowTheFold, startBelowTheFold } from "./below-the-fold.ts";
import { startAsking } from "./brush/cube-asked.ts";
import { useHeldHeight } from "./brush/held-height.ts";
import { startFollowing } from "./brush/windowed.ts";
import { Charts } from "./charts/charts.tsx";
import { Citation } from "./citation.tsx";
import { explainFocused } from "./explain/way-back.ts";
import { Figures } from "./figures/figures.tsx";
import { editFocused, stepFocus } from "./list/navigation.ts";
import { EventTable } from "./list/table.tsx";
import { AsTable, Main } from "./main-part.tsx";
import { startForgetting } from "./narrow.ts";
import { Notices } from "./notices.tsx";
import { PhoneTabs } from "./phone-tabs.tsx";
import { player } from "./player/state.ts";
import { askFirst, drawn, startRefresh, summary, summaryQuestion } from "./refresh.ts";
import { startAskingAgain } from "./remembered.ts";
import { RuleSwitch } from "./rule/rule-switch.tsx";
import { query, screen, tidyAddress } from "./selection.ts";
import { PhoneFilters } from "./sentence/phone-filters.tsx";
import { Sentence } from "./sentence/sentence.tsx";
import { startTitles } from "./titles.ts";
import { startNoting } from "./view-words.ts";
import "./styles.css";

/** The dashboard, once it has something to draw. */
export async function dashboardPage() {
  await askFirst();
  return DashboardPage;
}

function DashboardPage() {
  useDashboard();
  const table = screen.value.show === "table";
  const ask = useHeldHeight<HTMLElement>("at least");
  return (
    <div
      class={`dashboard ${table ? "dashboard-table" : ""}`}
      aria-busy={summaryQuestion.since.value !== null}
    >
      <PageTitle quiet>{t("shell.dashboard")}</PageTitle>
      <Notices />
      <div class="screenful">
        <section
          ref={ask}
          class="ask"
          aria-label={t("dashboard.this_view")}
          data-part="filters"
          id="filters"
        >
          {phone.value ? <PhoneFilters /> : <Sentence />}
          <RuleSwitch />
        </section>
        <Figures />
        <Main />
      </div>
      {table && <AsTable />}
      {belowTheFold.value ? <Below table={table} /> : <div class="below-later" />}
      {phone.value && <PhoneTabs />}
    </div>
  );
}

/** What stands below the screenful. */
function Below({ table }: { table: boolean }) {
  return (
    <>
      <Charts />
      {!table && !phone.value && <EventTable />}
      <Citation />
    </>
  );
}

/** Everything that runs while the dashboard is open. */
function useDashboard(): void {
  useKeys({
    j: () => stepFocus(1),
    k: () => stepFocus(-1),
    w: explainFocused,
    e: editFocused,
  });
  useEffect(() => {
    const ends = [
      effect(tidyAddress),
      startRefresh(() => player.value !== null),
      startAskingAgain(),
      startBelowTheFold(),
      startTitles(),
      startForgetting(),
      startAnnouncing(),
      startAnnouncingFailure(),
      startPrinting(),
      startComparing(),
      startNaming(),
      startAsking(),
      startFollowing(),
      startNoting(),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  useSignalEffect(() => {
    // The answer is on the screen one frame after it was rendered.
    if (drawn.value && belowTheFold.value)
      requestAnimationFrame(() => requestAnimationFrame(markReady));
  });
}

/** Names the archive when the first view is drawn: from its answer if it shows everything, else by asking once more. */
function startNaming(): () => void {
  let begun = archiveName.peek() !== "";
  return effect(() => {
    const now = summary.value;
    if (begun || now === null) return;
    begun = true;
    if (query.peek() === "") nameArchive(now);
    void askArchiveName();
  });
}
