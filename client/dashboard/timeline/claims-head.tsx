// The head of the second panel: which figure is drawn, and what the marks mean.
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import type { Bin } from "../../../domain/when.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { Select } from "../../ui/select.tsx";
import { claimedMetric, drawnMetrics, pickMetric } from "../claimed-metric.ts";
import { VoiceKey } from "../voice-key.tsx";
import type { Mark } from "./marks.ts";

type Props = { metric: Metric; bin: Bin; height: number; marks: readonly Mark[] };

export function ClaimsHead({ metric, bin, height, marks }: Props) {
  const known = drawnMetrics.value;
  const options = (known.includes(metric) ? known : [metric, ...known]).map((value) => ({
    value,
    text: t(`dashboard.per_${bin}_claimed`, { metric: label("metric", value) }),
  }));
  return (
    <div class="claims-head" style={{ blockSize: `${height}px` }}>
      <Select
        id="claimed-metric"
        label={t("dashboard.figure_drawn")}
        quiet
        value={claimedMetric.value}
        options={options}
        onValue={pickMetric}
      />
      <VoiceKey marks={marks} gaps />
    </div>
  );
}
