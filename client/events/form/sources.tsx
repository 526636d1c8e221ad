// The sources, numbered as the figures name them.
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { focusField } from "../../ui/error-summary.tsx";
import { addSource } from "./entries.ts";
import { sourceField } from "./mistake.ts";
import { Section } from "./section.tsx";
import { SourceEditor } from "./source-editor.tsx";
import type { FormState } from "./state.ts";

export function Sources({ form }: { form: FormState }) {
  const error = form.error("add-source");
  const add = () => {
    const key = addSource(form);
    requestAnimationFrame(() => focusField(sourceField(key, "publisher")));
  };
  return (
    <Section title={t("form.sources")} hint={t("form.sources_hint")}>
      {form.typed.value.sources.map((source, i) => (
        <SourceEditor key={source.key} form={form} source={source} n={i + 1} />
      ))}
      {error && (
        <p class="field-error" data-part="field-error">
          <span class="sr">{t("ui.error")} </span>
          {error}
        </p>
      )}
      <Button icon="add" id="add-source" onClick={add}>
        {t("form.add_source")}
      </Button>
    </Section>
  );
}
