// Which of the sources gives the figure; a new one can be begun from here.
import { t } from "../../i18n/t.ts";
import type { FieldProps } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select.tsx";
import { addSource, setClaim } from "./entries.ts";
import { sourceName } from "./source-name.ts";
import type { FormState } from "./state.ts";
import type { ClaimTyped } from "./typed.ts";

const NEW = "new";

type Props = { form: FormState; claim: ClaimTyped; field: Omit<FieldProps, "label"> };

export function SourceField({ form, claim, field }: Props) {
  const { sources } = form.typed.value;
  const known = sources.some(({ key }) => key === claim.source);
  return (
    <SelectField
      {...field}
      label={t("form.source")}
      prompt={t("form.source_prompt")}
      value={known ? claim.source : ""}
      options={[
        ...sources.map((source, i) => ({ value: source.key, text: sourceName(source, i + 1) })),
        { value: NEW, text: t("form.source_new") },
      ]}
      onValue={(key) => setClaim(form, claim.id, { source: key === NEW ? addSource(form) : key })}
    />
  );
}
