// Editors of numbers: at least N of a metric under the rule, and how far sources must differ.
import { useSignal } from "@preact/signals";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { METRICS } from "../../../domain/vocabulary/claim-terms.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { choose, filter } from "../selection.ts";
import { metricShort } from "../words.ts";

/** A whole number as people group it, or null. */
function readNumber(typed: string): number | null {
  const digits = typed.replace(/[\s.,'’]/g, "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

export function AtLeastEditor({ metric, close }: { metric: Metric | null; close: () => void }) {
  const about = useSignal<Metric>(metric ?? "participants");
  const range = metric ? filter.value.figures[metric] : undefined;
  const from = useSignal(String(range?.from ?? ""));
  const to = useSignal(String(range?.to ?? ""));
  const error = useSignal<string | undefined>(undefined);
  const apply = (event: Event) => {
    event.preventDefault();
    const [low, high] = [readNumber(from.value), readNumber(to.value)];
    if (
      (low === null && from.value.trim()) ||
      (high === null && to.value.trim()) ||
      (low === null && high === null)
    )
      error.value = t("choose.number_error");
    else if (low !== null && high !== null && low > high) error.value = t("choose.range_error");
    else {
      choose({ figures: { ...filter.value.figures, [about.value]: { from: low, to: high } } });
      close();
    }
  };
  return (
    <form class="editor" onSubmit={apply}>
      {metric === null && (
        <SelectField
          id="least-metric"
          label={t("choose.figure")}
          compact
          value={about.value}
          options={METRICS.map(({ value }) => ({ value, text: metricShort(value) }))}
          onValue={(value) => {
            about.value = value;
          }}
        />
      )}
      <div class="editor-pair">
        <TextField
          id="least-from"
          label={t("choose.at_least")}
          compact
          inputMode="numeric"
          chars={11}
          value={from.value}
          error={error.value}
          onValue={(value) => {
            from.value = value;
          }}
        />
        <TextField
          id="least-to"
          label={t("choose.at_most")}
          compact
          inputMode="numeric"
          chars={11}
          value={to.value}
          onValue={(value) => {
            to.value = value;
          }}
        />
      </div>
      <p class="hint">{t("choose.under_rule", { rule: label("rule", filter.value.rule) })}</p>
      <button type="submit" class="button button-primary">
        {t("choose.apply")}
      </button>
    </form>
  );
}

const RATIOS = [2, 5, 10] as const;

export function DifferEditor({ close }: { close: () => void }) {
  return (
    <div class="editor">
      <p class="label">{t("choose.differ_by")}</p>
      <div class="actions">
        {RATIOS.map((ratio) => (
          <Button
            key={ratio}
            small
            rank={filter.value.differ === ratio ? "primary" : "standard"}
            onClick={() => {
              choose({ differ: ratio });
              close();
            }}
          >
            {t("choose.differ_least", { ratio })}
          </Button>
        ))}
      </div>
    </div>
  );
}
