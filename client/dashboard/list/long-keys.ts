// Keys of a long list: Home and End go to its first and its last row; the page that holds the focus stays drawn.
import type { TargetedEvent } from "preact";
import { bringPage, pageCount } from "../pages.ts";
import type { InSight } from "./in-sight.ts";

/** Attributes for what holds the pages. */
export function longKeys({ box, kept }: Pick<InSight, "box" | "kept">) {
  const go = async (page: number, at: 0 | -1) => {
    await bringPage(page);
    kept.value = page;
    requestAnimationFrame(() => {
      const links = box.current?.querySelectorAll<HTMLElement>(`[data-page="${page}"] .row-link`);
      const link = [...(links ?? [])].at(at);
      link?.focus({ preventScroll: true });
      link?.scrollIntoView({ block: at === 0 ? "start" : "end" });
    });
  };
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.key !== "Home" && event.key !== "End") return;
      event.preventDefault();
      void (event.key === "Home" ? go(0, 0) : go(pageCount.peek() - 1, -1));
    },
    onFocusIn: ({ target }: TargetedEvent<HTMLDivElement, FocusEvent>) => {
      const page = (target as Element).closest<HTMLElement>("[data-page]")?.dataset.page;
      if (page !== undefined) kept.value = Number(page);
    },
    onFocusOut: ({ relatedTarget, currentTarget }: TargetedEvent<HTMLDivElement, FocusEvent>) => {
      if (!currentTarget.contains(relatedTarget as Node | null)) kept.value = null;
    },
  };
}
