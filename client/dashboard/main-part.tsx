// The middle of the dashboard: facets, the stage of map and timeline, and the list or the open record.
import { computed } from "@preact/signals";
import { withWords } from "../i18n/catalogues.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { hasFocus } from "../ui/keep-focus.ts";
import { lazy } from "../ui/lazy.tsx";
import { narrow, phone, wide } from "../ui/media.ts";
import { Popover, usePopover } from "../ui/popover.tsx";
import { closeExplanation } from "./explain/way-back.ts";
import { Rail } from "./facets/rail.tsx";
import { Slow } from "./failed.tsx";
import { ListHead } from "./list/head.tsx";
import { EventList } from "./list/list.tsx";
import { stepRecord } from "./list/navigation.ts";
import { MapPart } from "./map-part.tsx";
import { NewEvents } from "./new-events.tsx";
import { listed } from "./pages.ts";
import { summaryQuestion } from "./refresh.ts";
import { RuleButton } from "./rule/rule-button.tsx";
import { arrange, filter, hrefOf, rule, screen } from "./selection.ts";
import { Timeline } from "./timeline/timeline.tsx";

const EventDrawer = lazy(
  withWords(() => import("../events/drawer.tsx").then((module) => module.EventDrawer)),
);

const ExplainPanel = lazy(
  withWords(() => import("./explain/panel.tsx").then((module) => module.ExplainPanel)),
);

const LongTable = lazy(() => import("./list/long-table.tsx").then((module) => module.LongTable));

const asOf = computed(() => filter.value.as_of);

export function Main() {
  const { show, event, explain } = screen.value;
  const table = show === "table";
  const beside = (event !== null || explain !== null) && wide.value;
  return (
    <div class={`main ${table ? "main-table" : ""} ${beside ? "main-open" : ""}`}>
      {wide.value && (
        <aside class="rail" aria-label={t("dashboard.facets")}>
          <Rail />
        </aside>
      )}
      <div class="stage">
        {!wide.value && !phone.value && <FacetsButton />}
        <Slow of={summaryQuestion} />
        <MapPart />
        <Timeline />
        {narrow.value && <ToCharts />}
      </div>
      {!table && <EventList hidden={beside} />}
      {explain !== null && (
        <ExplainPanel metric={explain} event={event} onClose={closeExplanation} />
      )}
      {event !== null && explain === null && (
        <EventDrawer
          id={event}
          rule={rule.value}
          asOf={asOf.value}
          hrefOf={(id) => hrefOf({ screen: { event: id } })}
          explainedAt={(metric) => hrefOf({ screen: { explain: metric } })}
          onClose={() => closeRecord(event)}
          onStep={stepRecord}
          over={
            phone.value
              ? {
                  back: t("dashboard.events", { count: listed.value ?? 0 }),
                  control: <RuleButton />,
                }
              : undefined
          }
        />
      )}
    </div>
  );
}

/** The whole list as a table, under the stage. */
export function AsTable() {
  return (
    <div class="as-table" id="list" data-part="list">
      <ListHead />
      <NewEvents />
      <section class="event-table" id="table">
        <LongTable />
      </section>
    </div>
  );
}

/** Closes the record; the focus goes to its row, or stays where the record was opened, or goes to the head of the list. */
function closeRecord(id: string): void {
  arrange({ event: null });
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] .row-link`);
    if (row || !hasFocus()) (row ?? document.getElementById("list-title"))?.focus();
  });
}

/** Where the list stands above the charts, it is long: a way past it. */
function ToCharts() {
  return (
    <a class="to-charts" href="#charts">
      {t("dashboard.more_charts")}
    </a>
  );
}

/** Below 1200 px the rail is a panel behind a button. */
function FacetsButton() {
  const pop = usePopover();
  return (
    <div class="facets-button">
      <Button icon="filter" {...pop.trigger}>
        {t("dashboard.facets")}
      </Button>
      <Popover of={pop} label={t("dashboard.facets")}>
        <div class="rail">
          <Rail />
        </div>
      </Popover>
    </div>
  );
}
