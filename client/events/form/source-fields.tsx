// The fields of a source.
import { SOURCE_KINDS } from "../../../domain/vocabulary/speaker.ts";
import { inOrder } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { languageName } from "../../i18n/names.ts";
import { t } from "../../i18n/t.ts";
import { SelectField } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { setSource } from "./entries.ts";
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

const CODES =
  "ar be bg bn cs de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko ky lt lv mk my nl no pl pt ro ru sk sl sq sr sv sw ta th tr uk ur uz vi zh".split(
    " ",
  );

/** In the order of their names. */
function languageOptions(): { value: string; text: string }[] {
  return CODES.map((value) => ({ value, text: languageName(value) })).sort((a, b) =>
    inOrder(a.text, b.text),
  );
}
