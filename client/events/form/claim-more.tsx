// The rarer fields of a figure, folded away: whom it counts, in what, how, and where in the source it stands.
import { SUBJECTS, UNITS } from "../../../domain/vocabulary/claim-terms.ts";
import { METHODS } from "../../../domain/vocabulary/speaker.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import type { FieldProps } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { ClaimTyped } from "./typed.ts";

type Props = {
  claim: ClaimTyped;
  field: (name: "subject" | "unit" | "method" | "locator") => Omit<FieldProps, "label">;
  set: (patch: Partial<ClaimTyped>) => void;
};

export function ClaimMore({ claim, field, set }: Props) {
  const used =
    claim.subject !== "all" ||
    claim.unit !== "persons" ||
    claim.method !== "unspecified" ||
    claim.locator !== "";
  return (
    <details class="claim-more" open={used}>
      <summary>{t("form.more")}</summary>
      <div class="claim-fields">
        <div class="span-3">
          <SelectField
            {...field("subject")}
            label={t("form.subject")}
            value={claim.subject}
            options={SUBJECTS.map(({ value }) => ({ value, text: label("subject", value) }))}
            onValue={(subject) => set({ subject })}
          />
        </div>
        <div class="span-3">
          <SelectField
            {...field("unit")}
            label={t("form.unit")}
            value={claim.unit}
            options={UNITS.map(({ value }) => ({ value, text: label("unit", value) }))}
            onValue={(unit) => set({ unit })}
          />
        </div>
        <div class="span-3">
          <SelectField
            {...field("method")}
            label={t("form.method")}
            value={claim.method}
            options={METHODS.map(({ value }) => ({ value, text: label("method", value) }))}
            onValue={(method) => set({ method })}
          />
        </div>
        <div class="span-3">
          <TextField
            {...field("locator")}
            label={t("form.locator")}
            value={claim.locator}
            onValue={(locator) => set({ locator })}
          />
        </div>
      </div>
    </details>
  );
}
