// "Changed 3 times": the public changes of a record, newest first, field by field.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ChangeAnswer } from "../../../domain/answers/change.ts";
import { get, sentence } from "../../api.ts";
import { day } from "../../i18n/dates.ts";
import { t } from "../../i18n/t.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { ChangeEntry } from "./change-entry.tsx";

/** `changedAt`: asks again when the record has changed. */
export function History({ id, changedAt }: { id: string; changedAt: string }) {
  const changes = useSignal<readonly ChangeAnswer[] | null>(null);
  const failure = useSignal<string | null>(null);
  const open = useSignal(false);
  useEffect(() => {
    const asking = new AbortController();
    get("/api/events/:id/history", { params: { id }, signal: asking.signal }).then(
      ({ items }) => {
        changes.value = items.toReversed();
      },
      (error: unknown) => {
        if (!asking.signal.aborted) failure.value = sentence(error);
      },
    );
    return () => asking.abort();
  }, [id, changedAt, changes, failure]);
  const last = changes.value?.[0];
  if (failure.value) return <span>{failure.value}</span>;
  if (!changes.value || !last) return null;
  return (
    <>
      <button
        type="button"
        class="link-button history-button num"
        onClick={() => {
          open.value = true;
        }}
      >
        <Icon name="history" />
        {t("drawer.changed", { count: changes.value.length, day: day(last.at, "plain") })}
      </button>
      {open.value && (
        <Dialog
          title={t("drawer.history")}
          onClose={() => {
            open.value = false;
          }}
        >
          <ol class="history">
            {changes.value.map((change) => (
              <ChangeEntry key={change.number} change={change} />
            ))}
          </ol>
        </Dialog>
      )}
    </>
  );
}
