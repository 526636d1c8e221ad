// The frame round every page: skip links, header, page, undo bar, live region.
import { useEffect } from "preact/hooks";
import { t } from "../i18n/t.ts";
import { onChange } from "../live.ts";
import { navigate, path, type Route } from "../router.ts";
import { useKeys } from "../ui/keys.ts";
import { LiveRegion } from "../ui/live-region.tsx";
import { HatchPattern } from "../ui/marks/hatch.tsx";
import { Toasts } from "../ui/toast.tsx";
import { Header } from "./header.tsx";
import { loadInboxCount } from "./inbox-count.ts";
import { helpOpen, KeysHelp } from "./keys-help.tsx";
import { Outlet } from "./outlet.tsx";
import { loadMe } from "./session.ts";

export function Shell({ routes }: { routes: readonly Route[] }) {
  useKeys({
    n: () => navigate("/events/new"),
    "g d": () => navigate("/"),
    "g i": () => navigate("/inbox"),
    "g e": () => navigate("/exports"),
    "g j": () => navigate("/jobs"),
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
      <p class="print-early">{t("print.not_yet")}</p>
      <HatchPattern />
      <Header />
      <main id="content" tabIndex={-1}>
        <Outlet routes={routes} />
      </main>
      <Toasts />
      <LiveRegion />
      <KeysHelp />
    </>
  );
}

function SkipLinks() {
  if (path.value !== "/")
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
      <a class="skip-link" href="#filters">
        {t("dashboard.skip_filters")}
      </a>
    </nav>
  );
}
