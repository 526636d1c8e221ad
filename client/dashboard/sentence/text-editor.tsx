// The editor of a part of the filter that is typed: words, or sources and wider events as an address has them.
import { useSignal } from "@preact/signals";
import { type Choice, EVERYTHING } from "../../../domain/filter.ts";
import { printChoice, readChoice } from "../../../domain/filter-items.ts";
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
  return { q: q ?? "", source: printChoice(source), part_of: printChoice(part_of) }[key];
}

/** Ids with commas between them; behind "!" those that are left out. */
function idsIn(typed: string): Choice {
  const items = typed.split(",").map((item) => item.trim());
  return readChoice(items.join(","), (item): item is string => item !== "") ?? EVERYTHING.source;
}

type Props = { name: TypedKey; label: string; close: () => void };

export function TextEditor({ name, label, close }: Props) {
  const typed = useSignal(typedValue(name));
  const apply = (event: Event) => {
    event.preventDefault();
    const value = typed.value.trim();
    choose({ [name]: name === "q" ? value || null : idsIn(value) });
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
