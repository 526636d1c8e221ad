// The editor of how exactly a place must be known.
import { PLACE_PRECISIONS } from "../../../domain/vocabulary/precision.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { RadioRow } from "../../ui/radios.tsx";
import { choose, filter } from "../selection.ts";

export function PrecisionEditor() {
  return (
    <div class="editor">
      <RadioRow
        id="precision"
        label={t("dashboard.precision_least")}
        value={filter.value.precision ?? ""}
        options={PLACE_PRECISIONS.map(({ value }) => ({
          value,
          label: label("place_precision", value),
        }))}
        onValue={(precision) => choose({ precision })}
      />
    </div>
  );
}
