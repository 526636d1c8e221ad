// Every chart below the map and the timeline, in the order of the page. Loaded when the reader scrolls to it.
import { t } from "../../i18n/t.ts";
import { Select } from "../../ui/select.tsx";
import { claimedMetric, measureKey, measures, pickMeasure } from "../claimed-metric.ts";
import { metricNameOf } from "../words.ts";
import { CalendarChart } from "./calendar.tsx";
import { Compare } from "./compare.tsx";
import { Crowds } from "./crowds.tsx";
import { DaysChart } from "./days.tsx";
import { Differ } from "./differ.tsx";
import { Known } from "./known.tsx";
import { Places } from "./places.tsx";
import { Speakers } from "./speakers.tsx";

export function AllCharts() {
  return (
    <>
      <Differ />
      <Known />
      <FigurePicker />
      <DaysChart />
      <CalendarChart />
      <Places />
      <Speakers />
      <Compare />
      <Crowds />
    </>
  );
}

/** One choice for all charts of a figure, the timeline's second panel among them. */
function FigurePicker() {
  const of = measures.value;
  return (
    <div class="chart-picker">
      <Select
        id="chart-metric"
        label={t("charts.figure_drawn")}
        value={claimedMetric.value}
        options={of.map((each) => ({
          value: measureKey(each),
          text: metricNameOf(each.metric, each.subject),
        }))}
        onValue={pickMeasure}
      />
    </div>
  );
}
