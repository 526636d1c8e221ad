// Compare two periods: this window beside the one before, or beside days that were typed.
import { useRef } from "preact/hooks";
import { dayRange } from "../../i18n/dates.ts";
import { number } from "../../i18n/intl.ts";
import { t } from "../../i18n/t.ts";
import { TightRange } from "../../ui/figure-text.tsx";
import { RangeMini } from "../../ui/marks/range.tsx";
import { Failed } from "../failed.tsx";
import {
  type Compared,
  type CompareLine,
  compareData,
  compareRows,
  measureName,
  type Side,
  sideWords,
  unevenCover,
} from "./compare-data.ts";
import {
  asked,
  awaited,
  CompareDates,
  compareAskings,
  compared,
  thereDays,
} from "./compare-periods.tsx";
import { ChartFrame } from "./frame.tsx";
import { useAsked } from "./questions.ts";
import { rowsDrawing } from "./rows-drawing.ts";
import { useWanted } from "./wanted.ts";

export function Compare() {
  const box = useRef<HTMLDivElement>(null);
  useAsked(asked, useWanted(box), compareAskings);
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

/** Each figure with its range and what it rests on, then what differs in coverage. */
function CompareTable({ of: { here, there, lines } }: { of: Compared }) {
  return (
    <>
      <table class="compare-table">
        <caption class="sr">{t("charts.compare_title")}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{dayRange(here.from, here.to)}</th>
            <th scope="col">{dayRange(there.from, there.to)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.measure} line={line} />
          ))}
        </tbody>
      </table>
      <Coverage lines={lines} />
    </>
  );
}

function Line({ line: { measure, here, there } }: { line: CompareLine }) {
  const max = Math.max(here.high ?? 0, there.high ?? 0, here.headline ?? 0, there.headline ?? 0);
  return (
    <tr data-part="compare" data-id={measure}>
      <th scope="row">{measureName(measure)}</th>
      <Cell side={here} max={max} />
      <Cell side={there} max={max} />
    </tr>
  );
}

function Cell({ side, max }: { side: Side; max: number }) {
  const { headline, low, high, open, cover, some } = side;
  const figure = headline === null ? null : { headline, low, high, open };
  const ranged = figure !== null && (low !== high || open);
  return (
    <td>
      <span class={figure ? "compare-value num" : "no-figure"}>
        {figure ? number(figure.headline) : sideWords(side)}
      </span>
      {cover !== null && (
        <span class="compare-range">
          <RangeMini figure={figure} max={max} width={72} evenly />
          {ranged && <TightRange figure={figure} />}
        </span>
      )}
      {cover !== null && (
        <span class="muted note-size">
          {some > 0
            ? t("charts.cover_some", { count: some })
            : t("charts.cover", { with: cover.with, count: cover.of })}
        </span>
      )}
    </td>
  );
}

/** A difference of coverage is not a difference of what happened. */
function Coverage({ lines }: { lines: readonly CompareLine[] }) {
  const uneven = unevenCover(lines);
  if (uneven.length === 0) return <p class="chart-note">{t("charts.cover_even")}</p>;
  const percent = (share: number) => Math.round(share * 100);
  return (
    <p class="chart-note">
      {uneven
        .map(({ metric, here, there }) =>
          t("charts.cover_differs", {
            metric: measureName(metric),
            here: percent(here),
            there: percent(there),
          }),
        )
        .join(" ")}{" "}
      {t("charts.cover_warning")}
    </p>
  );
}
