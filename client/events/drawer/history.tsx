// "Changed 3 times": how often a record was changed, and the way to its history.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { RecordHistory } from "../../../domain/answers/change.ts";
import { get, sentence } from "../../api.ts";
import { day } from "../../i18n/dates.ts";
import { t } from "../../i18n/t.ts";
import { Icon } from "../../ui/icon.tsx";

/** `changedAt`: asks again when the record has changed. */
export function History({ id, changedAt }: { id: string; changedAt: string }) {
  const found = useSignal<RecordHistory | null>(null);
  const failure = useSignal<string | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    get("/api/events/:id/history", { params: { id }, signal: asking.signal }).then(
      (answer) => {
        found.value = answer;
      },
      (error: unknown) => {
        if (!asking.signal.aborted) failure.value = sentence(error);
      },
    );
    return () => asking.abort();
  }, [id, changedAt, found, failure]);
  const versions = found.value?.versions ?? [];
  const last = versions.at(-1);
  if (failure.value) return <span>{failure.value}</span>;
  if (!last) return null;
  return (
    <a class="history-link num" href={`/events/${encodeURIComponent(id)}/history`}>
      <Icon name="history" />
      {t("drawer.changed", { count: versions.length, day: day(last.at, "plain") })}
    </a>
  );
}
