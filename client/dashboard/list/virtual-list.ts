// A list of any length: the pages in sight are drawn, and the one that holds the focus; the others are room.
import { type Signal, useSignal } from "@preact/signals";
import type { RefObject, TargetedEvent } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { PAGE } from "../../../domain/questions.ts";
import { bringPage, listed, listName, pageCount, pages } from "../pages.ts";
import { type Blocks, layBlocks } from "./block-layout.ts";

/** So far beyond the window pages are drawn, too. */
const BEYOND_PX = 600;

/** A page of the list, or room for pages that are not drawn. */
type Piece = { readonly key: string; readonly page: number | null; readonly px: number };

export type VirtualList = {
  /** Holds the pieces. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly pieces: readonly Piece[];
  /** The page that is drawn wherever the window is. */
  readonly kept: Signal<number | null>;
};

/** What to draw of the list in `box`, whose pages carry their number as `data-page`. `usual`: pixels a row. */
export function useVirtualList(usual: number): VirtualList {
  const box = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<number, number>());
  const tops = useRef(new Map<number, number>());
  const of = useRef(listName.value);
  const measured = useSignal(0);
  const kept = useSignal<number | null>(null);
  const range = useSignal<readonly [number, number]>([0, 0]);
  const first = pages.value.get(0);
  if (of.current !== listName.value) {
    of.current = listName.value;
    heights.current = new Map();
    tops.current = new Map();
  }
  const blocks = useRef<Blocks>(layBlocks(0, PAGE, heights.current, usual));
  // Heights that were measured since are a reason to lay out anew.
  if (measured.value >= 0)
    blocks.current = layBlocks(listed.value ?? 0, PAGE, heights.current, usual);

  useLayoutEffect(
    () =>
      onScrollOrResize(box, () => {
        if (!box.current) return;
        const { top, height } = box.current.getBoundingClientRect();
        const visible = visiblePart(box.current);
        if (height === 0 || visible.bottom <= visible.top) return;
        const [from, to] = blocks.current.between(
          visible.top - top - BEYOND_PX,
          visible.bottom - top + BEYOND_PX,
        );
        const [a, b] = range.peek();
        if (from !== a || to !== b) range.value = [from, to];
        for (let page = from; page <= to; page++) void bringPage(page);
      }),
    [range],
  );

  // When the record has changed, what is in sight is asked for anew; the rest when it comes into sight.
  useLayoutEffect(() => {
    const [from, to] = range.peek();
    for (let page = from; page <= to; page++) void bringPage(page);
  }, [first, range]);

  // What becomes known of pages above must not move what is in sight.
  useLayoutEffect(() => {
    if (!box.current) return;
    const visible = visiblePart(box.current);
    const start = box.current.getBoundingClientRect().top;
    const before = tops.current;
    tops.current = new Map();
    let moved: number | null = null;
    let changed = false;
    for (const element of box.current.querySelectorAll<HTMLElement>("[data-page]")) {
      const page = Number(element.dataset.page);
      const { top, bottom, height } = element.getBoundingClientRect();
      if (height === 0 || !pages.peek().has(page)) continue;
      const was = before.get(page);
      if (moved === null && was !== undefined && bottom > visible.top) moved = top - start - was;
      tops.current.set(page, top - start);
      changed ||= heights.current.get(page) !== height;
      heights.current.set(page, height);
    }
    if (moved !== null && Math.abs(moved) >= 1) visible.scroller.scrollTop += moved;
    if (changed) measured.value++;
  });

  return { box, pieces: piecesOf(blocks.current, drawnOf(range.value, kept.value)), kept };
}

/** The pages in the range, and the one that is kept. */
function drawnOf([from, to]: readonly [number, number], kept: number | null): number[] {
  const some = new Set<number>(kept === null ? [] : [kept]);
  for (let page = from; page <= to; page++) some.add(page);
  return [...some].filter((page) => page < pageCount.value).sort((a, b) => a - b);
}

function piecesOf(blocks: Blocks, drawn: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const room = (key: string, to: number) => {
    if (to - at >= 1) pieces.push({ key, page: null, px: to - at });
  };
  for (const page of drawn) {
    room(`before ${page}`, blocks.topOf(page));
    pieces.push({ key: `${page}`, page, px: blocks.heightOf(page) });
    at = blocks.topOf(page) + blocks.heightOf(page);
  }
  room("after", blocks.topOf(pageCount.value));
  return pieces;
}

type Visible = { readonly scroller: Element; readonly top: number; readonly bottom: number };

/** The list scrolls in a frame of its own, or with the page. */
function visiblePart(list: Element): Visible {
  const frame = list.closest(".list-scroll, .event-table");
  const own = frame !== null && getComputedStyle(frame).overflowY !== "visible";
  const { top, bottom } = own
    ? frame.getBoundingClientRect()
    : { top: 0, bottom: Number.POSITIVE_INFINITY };
  return {
    scroller: own ? frame : (document.scrollingElement ?? document.documentElement),
    top: Math.max(0, top),
    bottom: Math.min(window.innerHeight, bottom),
  };
}

/** Looks once in each frame in which anything scrolls or changes its size. Gives the way to end it. */
function onScrollOrResize(list: RefObject<Element | null>, look: () => void): () => void {
  let frame = 0;
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      look();
    });
  };
  const sizes = new ResizeObserver(soon);
  if (list.current) sizes.observe(list.current);
  document.addEventListener("scroll", soon, { capture: true, passive: true });
  window.addEventListener("resize", soon);
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    document.removeEventListener("scroll", soon, { capture: true });
    window.removeEventListener("resize", soon);
  };
}

/** Attributes for what holds the pages. */
export function listKeys({ box, kept }: Pick<VirtualList, "box" | "kept">) {
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
