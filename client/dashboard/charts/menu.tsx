// What can be taken from a chart: its data, a picture, its citation, and code for another site's page.

import { painted, pictureFile } from "../../draw/png.ts";
import { t } from "../../i18n/t.ts";
import { copy } from "../../ui/copy.tsx";
import { Menu, type MenuItem } from "../../ui/menu.tsx";
import { toast } from "../../ui/toast.tsx";
import { cardCode, citation, knownLine, viewLine } from "./cite.ts";
import { type ChartData, csvOf } from "./data.ts";
import type { ChartParts } from "./parts.ts";
import { save } from "./save.ts";

export function ChartMenu({ chart, data }: { chart: ChartParts; data: ChartData }) {
  const { id, title, card } = chart;
  const items: MenuItem[] = [
    {
      text: t("charts.csv"),
      icon: "download",
      act: () => save(`vigil-${id}.csv`, new Blob([csvOf(data)], { type: "text/csv" })),
    },
    { text: t("charts.png"), icon: "download", act: () => void savePicture(chart) },
    { text: t("charts.copy_citation"), icon: "copy", act: () => void copy(citation(title)) },
  ];
  if (card)
    items.push({
      text: t("charts.copy_embed"),
      icon: "copy",
      act: () => void copy(cardCode(card, title)),
    });
  return <Menu label={t("charts.menu", { title })} items={items} />;
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
