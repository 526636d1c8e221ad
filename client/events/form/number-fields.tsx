// What the source says of its number, and the number or two that this asks for.
import { QUALIFIERS } from "../../../domain/vocabulary/claim-terms.ts";
import { word } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import type { FieldProps } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { fieldsOf } from "./numbers.ts";
import type { ClaimTyped, Says } from "./typed.ts";

type Props = {
  claim: ClaimTyped;
  field: (name: "says" | "number" | "to") => Omit<FieldProps, "label">;
  set: (patch: Partial<ClaimTyped>) => void;
};

/** In the order in which people look for them. */
const ORDER: readonly Says[] = QUALIFIERS.flatMap(({ value }) =>
  value === "about" ? [value, "between" as const] : [value],
);

export function NumberFields({ claim, field, set }: Props) {
  const fields = fieldsOf(claim.says);
  const number = (name: "number" | "to", text: string) => (
    <div class={fields === 2 ? "span-2" : "span-3"} key={name}>
      <TextField
        {...field(name)}
        label={text}
        inputMode="numeric"
        autocomplete="off"
        spellcheck={false}
        value={claim[name]}
        onValue={(value) => set({ [name]: value, by_hand: value.trim() !== "" })}
      />
    </div>
  );
  return (
    <>
      <div class="span-4">
        <SelectField
          {...field("says")}
          label={t("form.says")}
          value={claim.says}
          options={ORDER.map((value) => ({
            value,
            text: value === "between" ? t("form.says_between") : word("qualifier", value),
          }))}
          onValue={(says) => set({ says, by_hand: says !== "vague" })}
        />
      </div>
      {fields > 0 && number("number", fields === 2 ? t("form.from") : t("form.number"))}
      {fields === 2 && number("to", t("form.to"))}
    </>
  );
}
