// The end of a list in groups: its next page comes at a button.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { sentence } from "../../api.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { bringPage, events, listed, pageCount, pageFailure, pages } from "../pages.ts";

export function MorePages() {
  const busy = useSignal(false);
  const here = pages.value;
  // All of them are in sight: when the record has changed, all are asked for anew.
  useEffect(() => {
    for (const page of here.keys()) void bringPage(page);
  }, [here.get(0)]);
  const next = Array.from({ length: here.size + 1 }, (_, page) => page).find(
    (page) => !here.has(page),
  );
  if (next === undefined || next >= pageCount.value) return null;
  const load = async () => {
    busy.value = true;
    await bringPage(next);
    busy.value = false;
  };
  return (
    <div class="more-pages">
      {pageFailure.value !== null && <p class="field-error">{sentence(pageFailure.value)}</p>}
      <Button busy={busy.value} onClick={() => void load()}>
        {t("dashboard.show_more")}
      </Button>
      <span class="muted num">
        {t("dashboard.shown_of", { shown: events.value.length, of: listed.value ?? 0 })}
      </span>
    </div>
  );
}
