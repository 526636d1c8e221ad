// The room of the charts on the page: as large as they are, filled once the reader scrolls to it or all above it is drawn.

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../i18n/t.ts";
import { idle } from "../../ui/idle.ts";
import { lazy } from "../../ui/lazy.tsx";
import { savesData } from "../../ui/media.ts";
import { library } from "../timeline/chart.ts";

const AllCharts = lazy(() => import("./all.tsx").then((module) => module.AllCharts));

/** So far must the room reach into the window; what only touches its edge is not scrolled to. */
const INTO = "0px 0px -4px";

/** Longest wait for the browser to be idle. */
const AT_LATEST_MS = 2000;

export function Charts() {
  const room = useRef<HTMLElement>(null);
  const wanted = useSignal(false);
  useEffect(() => {
    const want = () => {
      wanted.value = true;
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) want();
      },
      { rootMargin: INTO },
    );
    // Until the timeline is drawn the room may stand where it does not stay, and other things are more urgent.
    const above = library().catch(() => {});
    void above.then(async () => {
      if (room.current) observer.observe(room.current);
      if (savesData()) return;
      await idle(AT_LATEST_MS);
      want();
    });
    return () => observer.disconnect();
  }, [wanted]);
  return (
    <section ref={room} class="charts" id="charts" tabIndex={-1} aria-label={t("dashboard.charts")}>
      {wanted.value && <AllCharts />}
    </section>
  );
}
