// The end of the list: the next page comes when it scrolls into sight or at a button.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { get, sentence } from "../../api.ts";
import type { ListAnswer } from "../../events/event-answer.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { append, events, listed, nextPage } from "../refresh.ts";

/** `eager`: loads as soon as it comes into sight. */
export function MorePages({ eager }: { eager: boolean }) {
  const next = nextPage.value;
  const busy = useSignal(false);
  const failed = useSignal<string | null>(null);
  const end = useRef<HTMLDivElement>(null);
  const load = async () => {
    if (next === null || busy.peek()) return;
    busy.value = true;
    failed.value = null;
    try {
      append(await get<ListAnswer>(next));
    } catch (error) {
      failed.value = sentence(error);
    }
    busy.value = false;
  };
  useEffect(() => {
    if (!eager || next === null || !end.current) return;
    const sight = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting && failed.peek() === null) void load();
      },
      { rootMargin: "400px" },
    );
    sight.observe(end.current);
    return () => sight.disconnect();
  });
  if (next === null) return null;
  return (
    <div ref={end} class="more-pages">
      {failed.value && <p class="field-error">{failed}</p>}
      <Button busy={busy.value} onClick={() => void load()}>
        {t("dashboard.show_more")}
      </Button>
      <span class="muted num">
        {t("dashboard.shown_of", { shown: events.value.length, of: listed.value ?? 0 })}
      </span>
    </div>
  );
}
