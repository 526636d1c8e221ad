// What every chart has: a title that says what is counted, a sentence, its table one key away, its files, and room while it is awaited.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { Embed } from "../../../domain/embed.ts";
import { painted, pictureFile } from "../../draw/png.ts";
import type { Drawing } from "../../draw/scene.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { copy } from "../../ui/copy.tsx";
import { keysOn } from "../../ui/keys.ts";
import { Menu, type MenuItem } from "../../ui/menu.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { cardCode, citation, knownLine, viewLine } from "./cite.ts";
import { type ChartData, csvOf } from "./data.ts";
import { DataTable } from "./data-table.tsx";
import type { Questions } from "./questions.ts";
import { save } from "./save.ts";

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

/** What can be taken from a chart: its data, a picture, its citation, and code for another site's page. */
function ChartMenu({ chart, data }: { chart: ChartParts; data: ChartData }) {
  const { id, title, card } = chart;
  const items: MenuItem[] = [
    {
      text: t("dashboard.take_csv"),
      icon: "download",
      act: () => save(`vigil-${id}.csv`, new Blob([csvOf(data)], { type: "text/csv" })),
    },
    { text: t("dashboard.take_png"), icon: "download", act: () => void savePicture(chart) },
    {
      text: t("dashboard.take_copy_citation"),
      icon: "copy",
      act: () => void copy(citation(title)),
    },
  ];
  if (card)
    items.push({
      text: t("dashboard.take_copy_embed"),
      icon: "copy",
      act: () => void copy(cardCode(card, title)),
    });
  return <Menu label={t("dashboard.take_menu", { title })} items={items} />;
}

async function savePicture({ id, title, said, marks, drawing }: ChartParts): Promise<void> {
  try {
    const foot = [knownLine(), citation(title)];
    const lines = marks === undefined ? [said] : [said, marks];
    const chart = (width: number) => painted(drawing(width));
    const file = await pictureFile({ title, view: viewLine(), said: lines, foot, chart });
    save(`vigil-${id}.png`, file);
  } catch {
    toast(t("charts.png_failed"));
  }
}

/** What a chart is made of, wherever it is shown: on the page, in its table, in a file, on another site. */
type ChartParts = {
  id: string;
  title: string;
  /** The chart in one sentence. */
  said: string;
  /** What its marks or rows mean, for a picture, where no key stands beside it. */
  marks?: string | undefined;
  /** Null while there is nothing to show. */
  data: ChartData | null;
  drawing: (width: number) => Drawing;
  /** The card that shows the same on another site. */
  card?: (Pick<Embed, "card"> & Partial<Embed>) | null | undefined;
};

const WIDTHS = [62, 80, 47, 71, 55];

/** As high as the chart will be; nothing when asking failed. */
export function Waiting({ rows, of }: { rows: number; of: Pick<Questions<unknown>, "failure"> }) {
  if (of.failure.value !== null) return null;
  return (
    <div class="waiting">
      <Skeleton widths={Array.from({ length: rows }, (_, i) => WIDTHS[i % WIDTHS.length] ?? 60)} />
    </div>
  );
}
