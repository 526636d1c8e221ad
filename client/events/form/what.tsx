// What happened: kind, form, the authorities' response, title, summary.
import { RESPONSES } from "../../../domain/vocabulary/event-terms.ts";
import { formsOf } from "../../../domain/vocabulary/form.ts";
import { KINDS, type Kind } from "../../../domain/vocabulary/kind.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { KindShape } from "../../ui/marks/kind-shape.tsx";
import { RadioCards } from "../../ui/radios.tsx";
import { SelectField } from "../../ui/select.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { Section } from "./section.tsx";
import type { FormState } from "./state.ts";

export function What({ form }: { form: FormState }) {
  const { kind, form: shape, response, title, summary } = form.typed.value;
  const chooseKind = (next: Kind) => {
    const fits = formsOf(next).some((term) => term.value === shape);
    form.set({ kind: next, form: fits ? shape : "" });
  };
  return (
    <Section title={t("form.what")}>
      <RadioCards
        id="kind"
        label={t("form.kind")}
        error={form.error("kind")}
        value={kind}
        options={KINDS.map(({ value }) => ({
          value,
          label: label("kind", value),
          hint: t(`form.kind_${value}`),
          lead: <KindShape kind={value} silent />,
        }))}
        onValue={chooseKind}
      />
      {kind !== "" && (
        <div class="form-pair">
          <SelectField
            id="form"
            label={t("form.form")}
            error={form.error("form")}
            value={shape}
            prompt={t("form.form_prompt")}
            options={formsOf(kind).map(({ value }) => ({
              value: value as typeof shape,
              text: label("form", value as "march"),
            }))}
            onValue={(value) => form.set({ form: value })}
          />
          {kind === "demonstration" && <Response form={form} value={response} />}
        </div>
      )}
      <TextField
        id="title"
        label={t("form.event_title")}
        hint={t("form.event_title_hint")}
        error={form.error("title")}
        value={title}
        onValue={(value) => form.set({ title: value })}
      />
      <TextArea
        id="summary"
        label={t("form.summary")}
        error={form.error("summary")}
        rows={2}
        value={summary}
        onValue={(value) => form.set({ summary: value })}
      />
    </Section>
  );
}

const NOT_SAID = "not_said";

function Response({ form, value }: { form: FormState; value: string }) {
  return (
    <SelectField
      id="response"
      label={t("form.response")}
      error={form.error("response")}
      value={value || NOT_SAID}
      options={[
        { value: NOT_SAID, text: t("form.response_unknown") },
        ...RESPONSES.map((term) => ({ value: term.value, text: label("response", term.value) })),
      ]}
      onValue={(next) =>
        form.set({ response: RESPONSES.find((term) => term.value === next)?.value ?? "" })
      }
    />
  );
}
