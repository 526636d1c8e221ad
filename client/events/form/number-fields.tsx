// What the source says of its number, and the number or two that this asks for.
import { QUALIFIERS } from "../../../domain/vocabulary/claim-terms.ts";
import { word } from "../../i18n/label.ts";
import { say } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import type { FieldProps } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { questionAbout } from "./asked.ts";
import { boundsOf, fieldsOf, readCount, withNumber } from "./numbers.ts";
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
        onValue={(value) => set(withNumber(name, value))}
      />
      <ReadAs claim={claim} name={name} />
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

/** How a field is read that holds more than a number in digits, or what is asked of it. */
function ReadAs({ claim, name }: { claim: ClaimTyped; name: "number" | "to" }) {
  const text = claim[name];
  if (/^[\d\s]*$/.test(text)) return null;
  const asked = questionAbout(text);
  if (asked !== null) return <p class="form-aside">{asked}</p>;
  if (/^[\d\s.,'’]*$/.test(text)) return null;
  const count = readCount(text);
  const bounds =
    name === "to" && count !== null
      ? ({ low: count, high: count, qualifier: "exact" } as const)
      : boundsOf(claim);
  if (bounds.low === null && bounds.high === null) return null;
  return (
    <p class="form-aside">{t("form.words_read", { figure: say({ ...bounds, phrase: null }) })}</p>
  );
}
