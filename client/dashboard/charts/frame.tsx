// What every chart has: a title that says what is counted, a sentence, its table one key away, and its files.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { keysOn } from "../../ui/keys.ts";
import { DataTable } from "./data-table.tsx";
import { ChartMenu } from "./menu.tsx";
import type { ChartParts } from "./parts.ts";

type Props = ChartParts & {
  /** Beside the title. */
  beside?: ComponentChildren;
  children: ComponentChildren;
};

export function ChartFrame({ beside, children, ...chart }: Props) {
  const { id, title, said, data } = chart;
  const open = useSignal(false);
  const show = () => {
    open.value = data !== null;
  };
  const onKey = (event: KeyboardEvent) => {
    if (!isTableKey(event)) return;
    event.preventDefault();
    show();
  };
  return (
    <section
      class={`chart chart-${id}`}
      id={id}
      data-part="chart"
      data-id={id}
      aria-labelledby={`${id}-title`}
      onKeyDown={onKey}
    >
      <header class="chart-head">
        <h2 class="panel-title" id={`${id}-title`}>
          {title}
        </h2>
        {beside}
        <span class="spacer" />
        {data !== null && (
          <span class="chart-tools">
            <Button
              small
              rank="quiet"
              icon="list"
              onClick={show}
              aria-label={t("charts.table_of", { title })}
              aria-keyshortcuts="t"
            >
              {t("dashboard.as_table")}
            </Button>
            <ChartMenu chart={chart} data={data} />
          </span>
        )}
      </header>
      <p class="chart-lead">{said}</p>
      {children}
      {open.value && data !== null && (
        <DataTable
          title={title}
          lead={t("charts.table_lead")}
          data={data}
          onClose={() => {
            open.value = false;
          }}
        />
      )}
    </section>
  );
}

/** T inside a chart opens its own table; elsewhere on the page the timeline's. */
function isTableKey(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() !== "t" || !keysOn.value) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return !(event.target as Element).closest("input, select, textarea, dialog");
}
