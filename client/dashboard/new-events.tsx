// "2 new events match this view": told quietly, nothing moves until it is pressed.
import { computed, signal, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { summaryPath } from "../../domain/questions.ts";
import { getAt } from "../api.ts";
import { t } from "../i18n/t.ts";
import { onChange, publicNumber } from "../live.ts";
import { refresh, summary } from "./refresh.ts";
import { filter, query } from "./selection.ts";

/** What the record holds by now for the filter that was asked. */
const newest = signal<{
  readonly query: string;
  readonly change: number;
  readonly events: number;
} | null>(null);

/** Several changes in a row are looked at once. */
const SETTLED_MS = 800;

async function look(): Promise<void> {
  const asked = query.value;
  const found = await getAt<"/api/summary">(summaryPath(asked, null)).catch(() => null);
  if (found) newest.value = { query: asked, change: found.change, events: found.totals.events };
}

/** The pill's words; null while what is drawn is the newest. */
const news = computed((): string | null => {
  const [now, known] = [summary.value, newest.value];
  if (!now || !known || known.query !== query.value || known.change <= now.change) return null;
  const more = known.events - now.totals.events;
  return more > 0 ? t("dashboard.new_events", { count: more }) : t("dashboard.record_changed");
});

export function NewEvents() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = onChange((change) => {
      const unpublished = filter.peek().status.only.length + filter.peek().status.not.length > 0;
      const number = unpublished ? change.number : publicNumber(change);
      if (number <= (summary.peek()?.change ?? 0)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void look(), SETTLED_MS);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, []);
  useSignalEffect(() => {
    if (newest.value && newest.value.query !== query.value) newest.value = null;
  });
  if (news.value === null) return null;
  return <Pill text={news.value} action={t("dashboard.show")} onAction={refresh} />;
}

type Props = { text: string; action: string; onAction: () => void };

function Pill({ text, action, onAction }: Props) {
  return (
    <div class="pill" data-part="pill">
      <span class="num">{text}</span>
      <button type="button" class="link-button" onClick={onAction}>
        {action}
      </button>
    </div>
  );
}
