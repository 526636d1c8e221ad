// The sources, numbered as the figures name them.
import { SOURCE_KINDS, type SourceKind } from "../../../domain/vocabulary/speaker.ts";
import { label } from "../../i18n/label.ts";
import { languageName } from "../../i18n/names.ts";
import { momentWords, readMoment } from "../../i18n/read-moment.ts";
import { t } from "../../i18n/t.ts";
import { archive } from "../../shell/archive.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { languageChoices } from "../../ui/choices.ts";
import { focusField } from "../../ui/error-summary.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icons.ts";
import { SelectField } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { sourceMistakes } from "./check.ts";
import { todayHere } from "./dates.ts";
import { addSource, removeSource, setSource, unfold } from "./entries.ts";
import { sourceField } from "./mistake.ts";
import { PUBLISHERS, sourceName } from "./names.tsx";
import { Section } from "./section.tsx";
import type { FormState } from "./state.ts";
import type { SourceTyped } from "./typed.ts";

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

const ICONS: Record<SourceKind, IconName> = {
  news: "media",
  official: "authority",
  monitor: "monitor",
  organiser: "organiser",
  social: "witness",
  dataset: "list",
};

/** `n`: the number it carries on the page. */
function SourceEditor({ form, source, n }: { form: FormState; source: SourceTyped; n: number }) {
  const kept = form.kept.value.sources.has(source.key);
  const inOrder = kept || sourceMistakes(source, n, todayHere()).length === 0;
  const open = !kept && (!inOrder || form.open.value.has(source.key));
  const name = sourceName(source, n);
  const remove = () => {
    toast(t("form.removed_source"), removeSource(form, source.key));
    document.getElementById("add-source")?.focus();
  };
  return (
    <fieldset class="source-editor" aria-label={name}>
      <div class="source-head">
        <Icon name={ICONS[source.kind]} />
        <p class="source-line">
          {name} <SourceLine source={source} />
        </p>
        {inOrder && !kept && (
          <IconButton
            icon={open ? "check" : "edit"}
            label={t(open ? "form.close_source" : "form.open_source", { n })}
            aria-expanded={open}
            onClick={() => unfold(form, source.key, !open)}
          />
        )}
        {!kept && (
          <IconButton icon="remove" label={t("form.remove_source", { n })} onClick={remove} />
        )}
      </div>
      {open && <SourceFields form={form} source={source} />}
    </fieldset>
  );
}

/** Title, day and language behind the name. */
function SourceLine({ source }: { source: SourceTyped }) {
  const published = readMoment(source.published);
  const rest = [
    source.publisher.trim() === "" ? "" : source.title.trim(),
    typeof published === "string" ? "" : momentWords(published),
    source.language === "" ? "" : languageName(source.language),
  ].filter(Boolean);
  return <span class="muted">{rest.join(" · ")}</span>;
}

const NOT_KNOWN = "not_known";

/** The fields of a source. */
function SourceFields({ form, source }: { form: FormState; source: SourceTyped }) {
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
          options={[
            { value: NOT_KNOWN, text: t("form.language_unknown") },
            ...languageChoices(archive.value?.languages),
          ]}
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
