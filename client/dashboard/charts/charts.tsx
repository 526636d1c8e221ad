// The room of the charts on the page: as large as they are, and filled once the reader scrolls to it.

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { withWords } from "../../i18n/catalogues.ts";
import { t } from "../../i18n/t.ts";
import { lazy } from "../../ui/lazy.tsx";

const AllCharts = lazy(withWords(() => import("./all.tsx").then((module) => module.AllCharts)));

/** So far must the room reach into the window; what only touches its edge is not scrolled to. */
const INTO = "0px 0px -4px";

export function Charts() {
  const room = useRef<HTMLElement>(null);
  const seen = useSignal(false);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) seen.value = true;
      },
      { rootMargin: INTO },
    );
    if (room.current) observer.observe(room.current);
    return () => observer.disconnect();
  }, [seen]);
  return (
    <section ref={room} class="charts" id="charts" tabIndex={-1} aria-label={t("dashboard.charts")}>
      {seen.value && <AllCharts />}
    </section>
  );
}
