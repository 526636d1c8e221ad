// What can be taken from a chart: its data, a picture, its citation, and code for another site's page.
import { PLAIN_EMBED } from "../../../domain/embed.ts";
import type { Language } from "../../../domain/language.ts";
import { embedCode } from "../../embed/code.ts";
import { isMadeUp, speech } from "../../i18n/speech.ts";
import { t } from "../../i18n/t.ts";
import { copy } from "../../ui/copy.tsx";
import { Menu, type MenuItem } from "../../ui/menu.tsx";
import { toast } from "../../ui/toast.tsx";
import { filter } from "../selection.ts";
import { citation, knownLine, viewLine } from "./cite.ts";
import { type ChartData, csvOf } from "./data.ts";
import { pictureFile } from "./draw/picture.ts";
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
      act: () =>
        void copy(
          embedCode({
            origin: window.location.origin,
            filter: filter.value,
            embed: { ...PLAIN_EMBED, lang: cardLanguage(), ...card },
            title,
          }),
        ),
    });
  return <Menu label={t("charts.menu", { title })} items={items} />;
}

/** Another site's page shows the card as it is seen here, in the reader's language. */
function cardLanguage(): Language | null {
  const { tongue } = speech();
  return tongue === "en" || isMadeUp(tongue) ? null : tongue;
}

async function savePicture({ id, title, said, marks, drawing }: ChartParts): Promise<void> {
  try {
    const foot = [knownLine(), citation(title)];
    const lines = marks === undefined ? [said] : [said, marks];
    const file = await pictureFile({ title, view: viewLine(), said: lines, foot, chart: drawing });
    save(`vigil-${id}.png`, file);
  } catch {
    toast(t("charts.png_failed"));
  }
}
