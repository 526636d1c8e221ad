// The frame round every page: skip links, header, page, undo bar, live region.

import { useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";
import { type PageParams, pageAt } from "../../domain/page-path.ts";
import { withWords } from "../i18n/catalogues.ts";
import { t } from "../i18n/t.ts";
import { onBack, onChange } from "../live.ts";
import { arrival, navigate, type Page, type Pages, path, savedScroll } from "../router.ts";
import { Failure } from "../ui/failure.tsx";
import { helpOpen, useKeys } from "../ui/keys.ts";
import { lazy } from "../ui/lazy.tsx";
import { LiveRegion } from "../ui/live-region.tsx";
import { HatchPattern } from "../ui/marks/hatch.tsx";
import { Toasts } from "../ui/toast.tsx";
import { Header } from "./header.tsx";
import { loadInboxCount } from "./inbox-count.ts";
import { NotFoundPage } from "./not-found.tsx";
import { lettered } from "./pages.ts";
import { isClosed, loadMe, may } from "./session.ts";

const KeysHelp = lazy(withWords(() => import("./keys-help.tsx").then((module) => module.KeysHelp)));
const closedPage = withWords(() => import("./closed.tsx").then(({ ClosedPage }) => ClosedPage));

const notFoundPage = () => Promise.resolve(NotFoundPage);

/** @param FailingJobs what stands above every page for whoever may run jobs */
export function Shell({ pages, FailingJobs }: { pages: Pages; FailingJobs: ComponentType }) {
  useKeys({
    n: () => navigate("/events/new"),
    ...Object.fromEntries(
      lettered().map(({ letter, href }) => [`g ${letter.toLowerCase()}`, () => navigate(href)]),
    ),
    "?": () => {
      helpOpen.value = true;
    },
  });
  useEffect(() => {
    void loadMe().then(loadInboxCount);
    return onChange(() => void loadInboxCount());
  }, []);
  return (
    <>
      <SkipLinks />
      <p class="print-early">{t("shell.print_not_yet")}</p>
      <HatchPattern />
      <Header />
      {may("run jobs") && <FailingJobs />}
      <main id="content" tabIndex={-1}>
        <Outlet pages={pages} />
      </main>
      <Toasts />
      <LiveRegion />
      {helpOpen.value && <KeysHelp />}
    </>
  );
}

function SkipLinks() {
  if (path.value !== "/" || isClosed())
    return (
      <a class="skip-link" href="#content">
        {t("shell.skip_to_content")}
      </a>
    );
  return (
    <nav class="skips" aria-label={t("dashboard.skip")}>
      <a class="skip-link" href="#list">
        {t("dashboard.skip_list")}
      </a>
      <a class="skip-link" href="#map">
        {t("dashboard.skip_map")}
      </a>
      <a class="skip-link" href="#charts">
        {t("dashboard.skip_charts")}
      </a>
      <a class="skip-link" href="#filters">
        {t("dashboard.skip_filters")}
      </a>
    </nav>
  );
}

type Shown = { readonly Page: Page; readonly params: PageParams; readonly key: string };

/**
 * Shows the page that belongs to the address; the old one stays until the new one's code is here, also where that does
 * not come: it is asked for again when the server is back.
 */
function Outlet({ pages }: { pages: Pages }) {
  const shown = useSignal<Shown | null>(null);
  const failed = useSignal(false);
  const tries = useSignal(0);
  const at = path.value;
  const attempt = tries.value;
  const shut = isShut(at);
  // Before the frame is painted: the code is often here already.
  useLayoutEffect(() => {
    let stale = false;
    failed.value = false;
    const found = shut ? undefined : pageAt(at);
    const load = found ? pages[found.page]() : shut ? closedPage() : notFoundPage();
    load.then(
      (Page) => {
        if (stale) return;
        delete document.body.dataset.ready;
        shown.value = { Page, params: found?.params ?? {}, key: `${at} ${attempt} ${shut}` };
      },
      () => {
        if (!stale) failed.value = true;
      },
    );
    return () => {
      stale = true;
    };
  }, [at, attempt, shut, pages, shown, failed]);
  useEffect(
    () =>
      onBack(() => {
        if (failed.peek()) tries.value++;
      }),
    [failed, tries],
  );
  useArrival(shown.value?.key);
  const now = shown.value;
  return (
    <>
      {failed.value && <Failed onRetry={() => tries.value++} />}
      {now && <now.Page key={now.key} params={now.params} />}
    </>
  );
}

/** Whether the archive is closed to the reader, and so is this page, which they would find broken. */
function isShut(at: string): boolean {
  if (!isClosed() || at === "/sign-in") return false;
  return !(may("propose") && /^\/(events\/new|proposals\/)/.test(at));
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
      <Failure title={t("shell.page_failed")} onRetry={onRetry}>
        {t("shell.page_failed_text")}
      </Failure>
    </div>
  );
}
