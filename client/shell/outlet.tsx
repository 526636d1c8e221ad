// Shows the page that belongs to the address; the old one stays until the new one's code is here.
import { useSignal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import { t } from "../i18n/t.ts";
import { arrival, match, type Page, path, type Route, savedScroll } from "../router.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { NotFoundPage } from "./not-found.tsx";

type Shown = { readonly Page: Page; readonly params: Record<string, string>; readonly key: string };

export function Outlet({ routes }: { routes: readonly Route[] }) {
  const shown = useSignal<Shown | null>(null);
  const failed = useSignal(false);
  const tries = useSignal(0);
  const at = path.value;
  const attempt = tries.value;
  // Before the frame is painted: the code is often here already.
  useLayoutEffect(() => {
    let stale = false;
    failed.value = false;
    const found = match(routes, at);
    const load = found ? found.route.load() : Promise.resolve(NotFoundPage);
    load.then(
      (Page) => {
        if (stale) return;
        delete document.body.dataset.ready;
        shown.value = { Page, params: found?.params ?? {}, key: `${at} ${attempt}` };
      },
      () => {
        if (!stale) failed.value = true;
      },
    );
    return () => {
      stale = true;
    };
  }, [at, attempt, routes, shown, failed]);
  useArrival(shown.value?.key);
  if (failed.value) return <Failed onRetry={() => tries.value++} />;
  if (!shown.value) return null;
  const { Page, params, key } = shown.value;
  return <Page key={key} params={params} />;
}

/** A page reached by a link starts at its top, one reached by Back stands where it was left. */
function useArrival(key: string | undefined): void {
  useLayoutEffect(() => {
    if (key === undefined || arrival.peek() === "load") return;
    window.scrollTo(0, arrival.peek() === "history" ? savedScroll() : 0);
    const main = document.getElementById("content");
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true });
  }, [key]);
}

function Failed({ onRetry }: { onRetry: () => void }) {
  return (
    <div class="page">
      <Notice
        tone="danger"
        title={t("shell.page_failed")}
        actions={
          <Button icon="reload" onClick={onRetry}>
            {t("shell.try_again")}
          </Button>
        }
      >
        {t("shell.page_failed_text")}
      </Notice>
    </div>
  );
}
