// One source: a line when it is in order, its fields while it is not or is worked on.
import type { SourceKind } from "../../../domain/vocabulary/speaker.ts";
import { languageName } from "../../i18n/names.ts";
import { momentWords, readMoment } from "../../i18n/read-moment.ts";
import { t } from "../../i18n/t.ts";
import { IconButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icons.ts";
import { toast } from "../../ui/toast.tsx";
import { sourceMistakes } from "./check-source.ts";
import { todayHere } from "./dates.ts";
import { removeSource, unfold } from "./entries.ts";
import { SourceFields } from "./source-fields.tsx";
import { sourceName } from "./source-name.ts";
import type { FormState } from "./state.ts";
import type { SourceTyped } from "./typed.ts";

const ICONS: Record<SourceKind, IconName> = {
  news: "media",
  official: "authority",
  monitor: "monitor",
  organiser: "organiser",
  social: "witness",
  dataset: "list",
};

/** `n`: the number it carries on the page. */
export function SourceEditor({
  form,
  source,
  n,
}: {
  form: FormState;
  source: SourceTyped;
  n: number;
}) {
  const inOrder = sourceMistakes(source, n, todayHere()).length === 0;
  const open = !inOrder || form.open.value.has(source.key);
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
        {inOrder && (
          <IconButton
            icon={open ? "check" : "edit"}
            label={t(open ? "form.close_source" : "form.open_source", { n })}
            aria-expanded={open}
            onClick={() => unfold(form, source.key, !open)}
          />
        )}
        <IconButton icon="remove" label={t("form.remove_source", { n })} onClick={remove} />
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
