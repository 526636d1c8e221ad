// What a column holds, beside the pointer: the same as stands in the table.
import { KINDS } from "../../../domain/vocabulary/kind.ts";
import { number } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { KindShape } from "../../ui/marks/kind-shape.tsx";
import { Late } from "../../ui/skeleton.tsx";
import { claimedMetric } from "../claimed-metric.ts";
import { timeline } from "../refresh.ts";
import { metricName } from "../words.ts";
import { binFigure, binName } from "./bins.ts";
import { axis } from "./extent.ts";

/** `at`: where the bin's middle stands, 0 to 1 of the width. */
export function BinCard({ bin, at }: { bin: number; at: number }) {
  const now = timeline.value;
  const start = axis.value?.starts[bin];
  if (now === null || start === undefined) return null;
  const metric = claimedMetric.value;
  return (
    <div
      class={`bin-card ${at > 0.5 ? "bin-card-before" : ""}`}
      style={{ insetInlineStart: `${at * 100}%` }}
      aria-hidden="true"
    >
      <Late>
        <b>{binName(now.bin, start)}</b>
        {KINDS.map(({ value }) => {
          const count = now.series[value]?.[bin] ?? 0;
          return count === 0 ? null : (
            <span key={value} class="bin-kind">
              <KindShape kind={value} size={12} silent /> {label("kind", value)}
              <span class="num">{number(count)}</span>
            </span>
          );
        })}
        <span class="bin-kind">
          {metricName(metric)}
          <span class="num">{binFigure(now.figures[metric], bin)}</span>
        </span>
      </Late>
    </div>
  );
}
