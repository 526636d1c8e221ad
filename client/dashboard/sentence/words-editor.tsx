// The editor of the words that events are searched for.
import { useSignal } from "@preact/signals";
import { t } from "../../i18n/t.ts";
import { TextField } from "../../ui/text-field.tsx";
import { choose, filter } from "../selection.ts";

export function WordsEditor({ close }: { close: () => void }) {
  const typed = useSignal(filter.value.q ?? "");
  const apply = (event: Event) => {
    event.preventDefault();
    choose({ q: typed.value.trim() || null });
    close();
  };
  return (
    <form class="editor" onSubmit={apply}>
      <TextField
        id="typed-q"
        label={t("dashboard.words")}
        hint={t("choose.words_hint")}
        compact
        value={typed.value}
        onValue={(value) => {
          typed.value = value;
        }}
      />
      <button type="submit" class="button button-primary">
        {t("choose.apply")}
      </button>
    </form>
  );
}
