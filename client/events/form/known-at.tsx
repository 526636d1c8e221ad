// When a figure was known: typed as one likes, answered with how it was read.

import { momentWords, readMoment } from "../../i18n/read-moment.ts";
import { t } from "../../i18n/t.ts";
import type { FieldProps } from "../../ui/field.tsx";
import { TextField } from "../../ui/text-field.tsx";

type Props = {
  field: Omit<FieldProps, "label">;
  value: string;
  onValue: (value: string) => void;
};

export function KnownAt({ field, value, onValue }: Props) {
  const moment = readMoment(value);
  return (
    <>
      <TextField
        {...field}
        label={t("form.known_at")}
        autocomplete="off"
        value={value}
        onValue={onValue}
      />
      {typeof moment !== "string" && (
        <p class="form-aside num">
          {moment.value.includes("T") && !moment.zoned
            ? t("form.known_at_zone", { moment: momentWords(moment) })
            : momentWords(moment)}
        </p>
      )}
    </>
  );
}
