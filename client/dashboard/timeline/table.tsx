// The timeline's data as a table: bins with events by kind and the chosen figure.
import type { Timeline } from "../../../domain/summary.ts";
import { KINDS } from "../../../domain/vocabulary/kind.ts";
import { number } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Table } from "../../ui/table.tsx";
import { claimedMetric } from "../claimed-metric.ts";
import { metricShort } from "../words.ts";
import { binFigure, binName, stacked } from "./bins.ts";
import { axis } from "./extent.ts";

export function TimelineTable({ timeline, onClose }: { timeline: Timeline; onClose: () => void }) {
  const metric = claimedMetric.value;
  const kinds = KINDS.map((term) => term.value).filter((kind) => timeline.series[kind]);
  const figures = timeline.figures[metric];
  const title = t(`dashboard.events_per_${timeline.bin}`);
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined ? t("words.no_figure") : number(value);
  const rows = (axis.value?.starts ?? [])
    .map((start, bin) => ({ start, bin }))
    .filter(({ bin }) => stacked(timeline.series, bin) > 0);
  return (
    <Dialog title={title} lead={t("dashboard.table_lead")} onClose={onClose}>
      <div class="bin-table">
        <Table caption={title}>
          <thead>
            <tr>
              <th scope="col">{t(`dashboard.bin_${timeline.bin}`)}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col" class="n">
                  {label("kind", kind)}
                </th>
              ))}
              <th scope="col" class="n">
                {metricShort(metric)}
              </th>
              <th scope="col" class="n">
                {label("rule", "authorities")}
              </th>
              <th scope="col" class="n">
                {label("rule", "monitors")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ start, bin }) => (
              <tr key={start}>
                <th scope="row">{binName(timeline.bin, start)}</th>
                {kinds.map((kind) => (
                  <td key={kind} class="n">
                    {number(timeline.series[kind]?.[bin] ?? 0)}
                  </td>
                ))}
                <td class="n">{binFigure(figures, bin)}</td>
                <td class="n">{cell(figures?.authorities[bin])}</td>
                <td class="n">{cell(figures?.monitors[bin])}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Dialog>
  );
}
