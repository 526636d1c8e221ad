// Erasing a record: all of it, or what some of its fields held before.
import { useSignal } from "@preact/signals";
import { ERASABLE } from "../../domain/erasable.ts";
import { post } from "../api.ts";
import { t } from "../i18n/t.ts";
import { navigate } from "../router.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { FieldError } from "../ui/field.tsx";
import { RadioLines } from "../ui/radios.tsx";
import { EraseDialog, erasedWords } from "./erase-dialog.tsx";

type Field = (typeof ERASABLE.event)[number];

type Props = {
  id: string;
  /** Called when fields were erased; when all of it was, the page is left. */
  onErased: () => void;
};

export function EraseRecord({ id, onErased }: Props) {
  const open = useSignal(false);
  const what = useSignal<"whole" | "fields">("whole");
  const fields = useSignal<readonly Field[]>([]);
  const isChosen = what.value === "whole" || fields.value.length > 0;
  const erase = async (body: object) => {
    const more = what.value === "whole" ? {} : { fields: fields.value };
    return erasedWords(
      await post("/api/events/:id/erase", { ...body, ...more }, { params: { id } }),
    );
  };
  const close = () => {
    open.value = false;
  };
  return (
    <>
      <Button
        rank="quiet"
        small
        onClick={() => {
          what.value = "whole";
          fields.value = [];
          open.value = true;
        }}
      >
        {t("erasing.open_event")}
      </Button>
      {open.value && (
        <EraseDialog
          title={t("erasing.event")}
          erase={isChosen ? erase : null}
          isPublic
          onDone={() => {
            close();
            if (what.value === "whole") navigate("/");
            else onErased();
          }}
          onClose={close}
        >
          <RadioLines
            id="erase-what"
            label={t("erasing.what")}
            value={what.value}
            options={[
              { value: "whole", label: t("erasing.whole") },
              { value: "fields", label: t("erasing.fields"), hint: t("erasing.fields_hint") },
            ]}
            onValue={(value) => {
              what.value = value;
            }}
          />
          {what.value === "fields" && (
            <fieldset>
              <legend class="sr">{t("erasing.fields")}</legend>
              <FieldError
                id="erase-fields"
                error={isChosen ? undefined : t("erasing.fields_missing")}
              />
              {ERASABLE.event.map((field) => (
                <Checkbox
                  key={field}
                  label={nameOf(field)}
                  checked={fields.value.includes(field)}
                  onValue={(checked) => {
                    const others = fields.value.filter((each) => each !== field);
                    fields.value = checked ? [...others, field] : others;
                  }}
                />
              ))}
            </fieldset>
          )}
        </EraseDialog>
      )}
    </>
  );
}

function nameOf(field: Field): string {
  return field === "reason" || field === "note"
    ? t(`erasing.field_${field}`)
    : t(`history.field_${field}`);
}
