// The editor of a part of the filter that is typed: words, a source, a wider event.
import { useSignal } from "@preact/signals";
import { t } from "../../i18n/t.ts";
import { TextField } from "../../ui/text-field.tsx";
import { choose, filter } from "../selection.ts";

export type TypedKey = "q" | "source" | "part_of";

const HINTS = {
  q: "dashboard.words_hint",
  source: "dashboard.source_hint",
  part_of: "dashboard.part_of_hint",
} as const;

/** What stands in the filter now, as one would type it. */
function typedValue(key: TypedKey): string {
  const { q, source, part_of } = filter.value;
  return { q: q ?? "", source: source.only.join(", "), part_of: part_of ?? "" }[key];
}

type Props = { name: TypedKey; label: string; close: () => void };

export function TextEditor({ name, label, close }: Props) {
  const typed = useSignal(typedValue(name));
  const apply = (event: Event) => {
    event.preventDefault();
    const value = typed.value.trim() || null;
    const items = value === null ? [] : value.split(/\s*,\s*/).filter(Boolean);
    choose(name === "source" ? { source: { only: items.sort(), not: [] } } : { [name]: value });
    close();
  };
  return (
    <form class="editor" onSubmit={apply}>
      <TextField
        id={`typed-${name}`}
        label={label}
        hint={t(HINTS[name])}
        compact
        value={typed.value}
        onValue={(value) => {
          typed.value = value;
        }}
      />
      <button type="submit" class="button button-primary">
        {t("dashboard.apply")}
      </button>
    </form>
  );
}
