// Where the moment is typed as of which everything is shown; its code comes when it is asked for.
import { useSignal } from "@preact/signals";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { choose, filter } from "../selection.ts";
import { asTyped, type NoAsOf, readAsOf, readWords } from "./typed-moment.ts";

/** Reads a day or a moment and shows the view as it was known then. */
export function AsKnownEditor({ close }: { close: () => void }) {
  const typed = useSignal(asTyped(filter.value.as_of));
  const error = useSignal<NoAsOf | null>(null);
  const show = (as_of: string | null) => {
    choose({ as_of });
    close();
  };
  const apply = (event: Event) => {
    event.preventDefault();
    const reading = readAsOf(typed.value, Date.now());
    if ("as_of" in reading) show(reading.as_of);
    else error.value = reading.error;
  };
  const read = readWords(typed.value);
  return (
    <form class="editor as-known-editor" onSubmit={apply}>
      <p class="two small">{t("earlier.lead")}</p>
      <TextField
        id="as-known"
        label={t("earlier.moment")}
        hint={t("earlier.hint")}
        error={error.value === null ? undefined : mistake(error.value, read)}
        autocomplete="off"
        spellcheck={false}
        compact
        value={typed.value}
        onValue={(value) => {
          typed.value = value;
          error.value = null;
        }}
      />
      <p class="hint num" role="status">
        {read === null ? "" : t("earlier.read_as", { moment: read })}
      </p>
      <div class="actions">
        <button type="submit" class="button button-primary">
          {t("earlier.show_then")}
        </button>
        <Button onClick={() => show(null)}>{t("earlier.show_now")}</Button>
      </div>
    </form>
  );
}

function mistake(error: NoAsOf, read: string | null): string {
  return error === "future" ? t("earlier.future", { moment: read ?? "" }) : t(`as_known.${error}`);
}
