// The head of the second panel: which figure is drawn, and what the marks mean.
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import type { Bin } from "../../../domain/when.ts";
import { label } from "../../i18n/label.ts";
import { ofWhom } from "../../i18n/of-whom.ts";
import { t } from "../../i18n/t.ts";
import { Select } from "../../ui/select.tsx";
import { measureKey, measures, pickMeasure } from "../claimed-metric.ts";
import { VoiceKey } from "../voice-key.tsx";
import type { Mark } from "./marks.ts";

type Props = { metric: Metric; bin: Bin; height: number; marks: readonly Mark[] };

export function ClaimsHead({ metric, bin, height, marks }: Props) {
  const options = measures.value.map((each) => ({
    value: measureKey(each),
    text: t(`dashboard.per_${bin}_claimed`, {
      metric: ofWhom(label("metric", each.metric), each.subject),
    }),
  }));
  return (
    <div class="claims-head" style={{ blockSize: `${height}px` }}>
      <Select
        id="claimed-metric"
        label={t("dashboard.figure_drawn")}
        quiet
        value={metric}
        options={options}
        onValue={pickMeasure}
      />
      <VoiceKey marks={marks} gaps />
    </div>
  );
}
