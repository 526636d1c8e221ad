// Compare two periods: this window beside the one before, or beside days that were typed.
import { useRef } from "preact/hooks";
import { dayRange } from "../../i18n/dates.ts";
import { t } from "../../i18n/t.ts";
import { Failed } from "../failed.tsx";
import { useAsked } from "./ask-all.ts";
import { CompareDates } from "./compare-dates.tsx";
import { compareData, compareRows } from "./compare-rows.ts";
import { CompareTable } from "./compare-table.tsx";
import { asked, compareAskings, compared, thereDays } from "./compare-view.ts";
import { rowsDrawing } from "./draw/rows.ts";
import { ChartFrame } from "./frame.tsx";
import { Waiting } from "./waiting.tsx";
import { useNear } from "./width.ts";

export function Compare() {
  const box = useRef<HTMLDivElement>(null);
  useAsked(asked, useNear(box, 200), compareAskings);
  const now = compared.value;
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
      <div ref={box} class={`chart-body ${thereDays.value ? "compare-body" : ""}`}>
        <Failed of={asked} what={t("charts.failed")} />
        {now && <CompareTable of={now} />}
        {now === null && thereDays.value !== null && <Waiting rows={8} of={asked} />}
      </div>
    </ChartFrame>
  );
}
