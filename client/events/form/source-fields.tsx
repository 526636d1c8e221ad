// The fields of a source.
import { SOURCE_KINDS } from "../../../domain/vocabulary/speaker.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { SelectField } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { setSource } from "./entries.ts";
import { languageOptions } from "./languages.ts";
import { sourceField } from "./mistake.ts";
import { PUBLISHERS } from "./names.tsx";
import type { FormState } from "./state.ts";
import type { SourceTyped } from "./typed.ts";

const NOT_KNOWN = "not_known";

export function SourceFields({ form, source }: { form: FormState; source: SourceTyped }) {
  const set = (patch: Partial<SourceTyped>) => setSource(form, source.key, patch);
  const field = (name: Parameters<typeof sourceField>[1]) => {
    const id = sourceField(source.key, name);
    return { id, error: form.error(id), compact: true };
  };
  return (
    <div class="claim-fields">
      <div class="span-5">
        <TextField
          {...field("publisher")}
          label={t("form.publisher")}
          autocomplete="off"
          list={PUBLISHERS}
          value={source.publisher}
          onValue={(publisher) => set({ publisher })}
        />
      </div>
      <div class="span-7">
        <TextField
          {...field("title")}
          label={t("form.source_title")}
          value={source.title}
          onValue={(title) => set({ title })}
        />
      </div>
      <div class="span-12">
        <TextField
          {...field("url")}
          label={t("form.url")}
          autocomplete="off"
          spellcheck={false}
          value={source.url}
          onValue={(url) => set({ url })}
        />
      </div>
      <div class="span-4">
        <TextField
          {...field("published")}
          label={t("form.published")}
          autocomplete="off"
          value={source.published}
          onValue={(published) => set({ published })}
        />
      </div>
      <div class="span-4">
        <SelectField
          {...field("language")}
          label={t("form.language")}
          value={source.language || NOT_KNOWN}
          options={[{ value: NOT_KNOWN, text: t("form.language_unknown") }, ...languageOptions()]}
          onValue={(language) => set({ language: language === NOT_KNOWN ? "" : language })}
        />
      </div>
      <div class="span-4">
        <SelectField
          {...field("kind")}
          label={t("form.source_kind")}
          value={source.kind}
          options={SOURCE_KINDS.map(({ value }) => ({ value, text: label("source_kind", value) }))}
          onValue={(kind) => set({ kind })}
        />
      </div>
    </div>
  );
}
