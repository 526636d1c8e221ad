// The head of the list: how many, the link and the file of this view, the order, list or table.

import { SORTS } from "../../../domain/questions.ts";
import { rich } from "../../i18n/rich.ts";
import { t } from "../../i18n/t.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { useEscape } from "../../ui/keys.ts";
import { SegmentedControl } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { toast } from "../../ui/toast.tsx";
import { filterToView, inView } from "../in-view.ts";
import { filterToNarrowed, listQuery, narrowed, widen } from "../narrow.ts";
import { listed } from "../pages.ts";
import { listIsChosen, summary } from "../refresh.ts";
import { arrange, hrefOf, screen } from "../selection.ts";
import { narrowedWords } from "../words.ts";
import { showAs } from "./navigation.ts";

async function copyLink(): Promise<void> {
  const shown = narrowed.value?.filter ?? {};
  const address = new URL(hrefOf({ filter: shown }), window.location.href).href;
  const copied = await navigator.clipboard.writeText(address).then(
    () => true,
    () => false,
  );
  toast(copied ? t("dashboard.link_copied") : t("dashboard.link_not_copied", { address }));
}

export function ListHead() {
  const events = summary.value?.totals.events ?? listed.value;
  const shown = narrowed.value !== null && listIsChosen.value ? listed.value : null;
  return (
    <header class="list-head">
      <div class="list-line">
        <h2
          class="panel-title"
          id="list-title"
          tabIndex={-1}
          aria-describedby={narrowed.value ? "narrowed" : undefined}
        >
          {events === null
            ? t("dashboard.events_label")
            : shown === null
              ? rich("dashboard.events", { count: events })
              : rich("dashboard.events_of", { shown, count: events })}
        </h2>
        <span class="spacer" />
        <div class="list-actions">
          <Button small icon="link" onClick={() => void copyLink()}>
            {t("dashboard.copy_link")}
          </Button>
          <ButtonLink
            small
            icon="download"
            href={`/api/export.csv${listQuery.value && `?${listQuery.value}`}`}
            download
          >
            {t("dashboard.csv")}
          </ButtonLink>
        </div>
      </div>
      <div class="list-line">
        <Select
          id="sort"
          label={t("dashboard.order")}
          quiet
          value={screen.value.sort}
          options={SORTS.map((value) => ({ value, text: t(`dashboard.sort_${value}`) }))}
          onValue={(sort) => arrange({ sort })}
        />
        <span class="spacer" />
        <SegmentedControl
          label={t("dashboard.show_as")}
          small
          value={screen.value.show}
          options={[
            { value: "list", text: t("dashboard.list") },
            { value: "table", text: t("dashboard.table") },
          ]}
          onValue={showAs}
        />
      </div>
      <Narrowed />
      <InView />
    </header>
  );
}

/** "at Minsk": the list shows one circle's events; not a filter until "Filter" is pressed. */
function Narrowed() {
  const to = narrowed.value;
  useEscape(widen, to !== null);
  if (to === null) return null;
  return (
    <div class="list-note">
      <span id="narrowed">{rich("dashboard.only_at", { what: <b>{narrowedWords(to)}</b> })}</span>
      <span class="spacer" />
      <button type="button" class="link-button" onClick={filterToNarrowed}>
        {t("dashboard.filter")}
      </button>
      <button type="button" class="link-button" onClick={showAll}>
        {t("dashboard.show_all")}
      </button>
    </div>
  );
}

function showAll(): void {
  if (!widen()) document.getElementById("list-title")?.focus();
}

/** "12 of 72 in view": panning filters nothing, but may be made a filter. */
function InView() {
  const shown = inView.value;
  if (shown === null) return null;
  return (
    <div class="list-note">
      <span class="num">
        {t("dashboard.in_view", { shown, of: summary.value?.totals.events ?? 0 })}
      </span>
      <span class="spacer" />
      <button type="button" class="link-button" onClick={filterToView}>
        {t("dashboard.filter_to_area")}
      </button>
    </div>
  );
}
