// The list's pages by number: the first is the answer itself; the others are asked for as they come into sight.
import { computed, signal } from "@preact/signals";
import { PAGE, pagePath } from "../../domain/questions.ts";
import { get } from "../api.ts";
import type { EventAnswer, ListAnswer } from "../events/event-answer.ts";
import { listQuestion } from "./refresh.ts";

/** So many pages are held besides the first; the farthest give way. */
const HELD = 80;

const others = signal<{
  readonly of: ListAnswer | null;
  readonly pages: ReadonlyMap<number, ListAnswer>;
}>({ of: null, pages: new Map() });

/** The pages that are here, by number. */
export const pages = computed((): ReadonlyMap<number, ListAnswer> => {
  const first = listQuestion.answer.value;
  if (first === null) return new Map();
  const { of, pages } = others.value;
  return new Map([[0, first], ...(of === first ? pages : [])]);
});

/** The events that are here, in their order; there may be others between them. */
export const events = computed((): readonly EventAnswer[] =>
  [...pages.value].sort(([a], [b]) => a - b).flatMap(([, { items }]) => items),
);

/** How many events the list holds in all; null before the first answer. */
export const listed = computed(() => listQuestion.answer.value?.total ?? null);

/** How many pages that makes. */
export const pageCount = computed(() => Math.ceil((listed.value ?? 0) / PAGE));

/** Why a page could not be brought; null when none is missed. */
export const pageFailure = signal<unknown>(null);

const underWay = new Map<string, Promise<void>>();

/** Brings a page; resolves when it is here, or can't be. */
export function bringPage(page: number): Promise<void> {
  const first = listQuestion.answer.peek();
  if (!first?.next || pages.peek().has(page) || page < 0 || page >= pageCount.peek())
    return Promise.resolve();
  const path = pagePath(first.next, page);
  const before = underWay.get(path);
  if (before) return before;
  const asking = bring(first, page, path).finally(() => underWay.delete(path));
  underWay.set(path, asking);
  return asking;
}

async function bring(first: ListAnswer, page: number, path: string): Promise<void> {
  try {
    const found = await get<ListAnswer>(path);
    if (listQuestion.answer.peek() !== first) return;
    pageFailure.value = null;
    // Pages of two states of the record do not fit together.
    if (found.change !== first.change) listQuestion.again();
    else hold(first, page, found);
  } catch (error) {
    pageFailure.value = error;
  }
}

function hold(first: ListAnswer, page: number, found: ListAnswer): void {
  const now = others.peek();
  const held = new Map(now.of === first ? now.pages : []).set(page, found);
  if (held.size > HELD) {
    const far = (a: number, b: number) => (Math.abs(a - page) < Math.abs(b - page) ? b : a);
    held.delete([...held.keys()].reduce(far));
  }
  others.value = { of: first, pages: held };
}

/** The event `by` places after the one with this id, once it is here; the first one when nobody knows the id. */
export async function eventBeside(id: string | null, by: 1 | -1): Promise<EventAnswer | undefined> {
  for (const [page, { items }] of pages.peek()) {
    const at = items.findIndex((event) => event.id === id);
    if (at < 0) continue;
    const place = page * PAGE + at + by;
    await bringPage(Math.floor(place / PAGE));
    return pages.peek().get(Math.floor(place / PAGE))?.items[place % PAGE];
  }
  return pages.peek().get(0)?.items[0];
}
