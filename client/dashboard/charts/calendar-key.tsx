// What the squares of the calendar mean: none, few, many, and no figure.

import { box, type Path } from "../../draw/scene.ts";
import { Shapes } from "../../draw/svg.tsx";
import { t } from "../../i18n/t.ts";
import { counts } from "./calendar-days.ts";

const SQUARE = box(0.5, 0.5, 10, 10);

export function CalendarKey() {
  return (
    <ul class="voice-key calendar-key" aria-label={t("charts.calendar_key")}>
      <Entry text={t("charts.no_events")} shapes={[{ d: SQUARE, stroke: "--rule-strong" }]} />
      <Entry text={t("charts.few")} shapes={[{ d: SQUARE, fill: "--claim", alpha: 0.3 }]} />
      <Entry text={t("charts.many")} shapes={[{ d: SQUARE, fill: "--claim" }]} />
      {counts.value === "figure" && (
        <Entry
          text={t("words.no_figure")}
          shapes={[{ d: SQUARE, hatch: true, stroke: "--rule-strong" }]}
        />
      )}
    </ul>
  );
}

function Entry({ text, shapes }: { text: string; shapes: readonly Path[] }) {
  return (
    <li>
      <svg width="11" height="11" aria-hidden="true">
        <Shapes of={shapes} />
      </svg>
      {text}
    </li>
  );
}
