// Compare two periods: this window beside the one before, or beside days that were typed.
import { useRef } from "preact/hooks";
import { dayRange } from "../../i18n/dates.ts";
import { t } from "../../i18n/t.ts";
import { Failed } from "../failed.tsx";
import { useAsked } from "./ask-all.ts";
import { CompareDates } from "./compare-dates.tsx";
import { compareData, compareRows } from "./compare-rows.ts";
import { CompareTable } from "./compare-table.tsx";
import { asked, awaited, compareAskings, compared, thereDays } from "./compare-view.ts";
import { ChartFrame } from "./frame.tsx";
import { rowsDrawing } from "./rows-drawing.ts";
import { useNear } from "./width.ts";

export function Compare() {
  const box = useRef<HTMLDivElement>(null);
  useAsked(asked, useNear(box, 200), compareAskings);
  const now = compared.value;
  const table = now ?? (asked.failure.value === null ? awaited.value : null);
  return (
    <ChartFrame
      id="compare"
      title={t("charts.compare_title")}
      said={
        now
          ? t("charts.compare_said", {
              here: dayRange(now.here.from, now.here.to),
              there: dayRange(now.there.from, now.there.to),
            })
          : t(thereDays.value ? "charts.waiting" : "charts.compare_choose")
      }
      data={now && compareData(now)}
      drawing={(width) => rowsDrawing(now ? compareRows(now) : [], null, width)}
    >
      <CompareDates />
      <div
        ref={box}
        class={`chart-body ${now === null ? "compare-awaited" : ""}`}
        aria-busy={now === null && table !== null}
      >
        <Failed of={asked} what={t("charts.failed")} />
        {table && <CompareTable of={table} />}
      </div>
    </ChartFrame>
  );
}
