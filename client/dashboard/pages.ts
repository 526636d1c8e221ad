// The list's pages by number: the first is the answer itself; the others are asked for as they come into sight. When
// the record changes they stay as they were until they are asked for anew.
import { computed, signal } from "@preact/signals";
import type { EventAnswer, EventPage } from "../../domain/answers/event.ts";
import { PAGE, pagePath } from "../../domain/questions.ts";
import { getAt } from "../api.ts";
import { onBack } from "../live.ts";
import { listQuestion } from "./refresh.ts";

/** So many pages are held besides the first; the farthest give way. */
const HELD = 80;

/** Pages of the list `of` this name, whatever state of the record they are of. */
const others = signal<{
  readonly of: string | null;
  readonly pages: ReadonlyMap<number, EventPage>;
}>({ of: null, pages: new Map() });

/** How many events the list holds in all; null before the first answer. */
export const listed = computed(() => listQuestion.answer.value?.total ?? null);

/** How many pages that makes. */
export const pageCount = computed(() => Math.ceil((listed.value ?? 0) / PAGE));

/** What tells lists apart: the same filter and order are the same list, also when the record changes. Null for one page. */
export const listName = computed(() => {
  const next = listQuestion.answer.value?.next;
  return next ? pagePath(next, 0) : null;
});

/** The pages that are here, by number. */
export const pages = computed((): ReadonlyMap<number, EventPage> => {
  const first = listQuestion.answer.value;
  if (first === null) return new Map();
  const { of, pages } = others.value;
  const held = of === listName.value ? [...pages].filter(([page]) => page < pageCount.value) : [];
  return new Map([[0, first], ...held]);
});

/** The events that are here, in their order, each where the newest page has it; there may be others between them. */
export const events = computed((): readonly EventAnswer[] => {
  const here = [...pages.value.values()].sort((a, b) => a.change - b.change);
  const pageOf = new Map(here.flatMap((page) => page.items.map(({ id }) => [id, page] as const)));
  return [...pages.value]
    .sort(([a], [b]) => a - b)
    .flatMap(([, page]) => page.items.filter(({ id }) => pageOf.get(id) === page));
});

/** Why a page could not be brought; null when none is missed. */
export const pageFailure = signal<unknown>(null);

/** Pages that did not come, to be brought when the server is back. */
const missed = new Set<number>();
onBack(() => {
  for (const page of missed) void bringPage(page);
});

const underWay = new Map<string, Promise<void>>();

/** Brings a page as the record is now; resolves when it is here, or can't be. */
export function bringPage(page: number): Promise<void> {
  const first = listQuestion.answer.peek();
  if (!first?.next) return Promise.resolve();
  const here = (pages.peek().get(page)?.change ?? -1) >= first.change;
  if (here || page < 0 || page >= pageCount.peek()) return Promise.resolve();
  const path = pagePath(first.next, page);
  const before = underWay.get(path);
  if (before) return before;
  const asking = bring(first, page, path).finally(() => underWay.delete(path));
  underWay.set(path, asking);
  return asking;
}

async function bring(first: EventPage, page: number, path: string): Promise<void> {
  const of = listName.peek();
  try {
    const found = await getAt<"/api/events">(path);
    if (listName.peek() !== of) return;
    missed.delete(page);
    pageFailure.value = null;
    hold(of, page, found);
    // Pages of two states of the record do not fit together: the older one is asked for again.
    const now = listQuestion.answer.peek() ?? first;
    if (found.change > now.change && listQuestion.since.peek() === null) listQuestion.again();
    if (found.change < now.change && now !== first) await bring(now, page, path);
  } catch (error) {
    missed.add(page);
    pageFailure.value = error;
  }
}

function hold(of: string | null, page: number, found: EventPage): void {
  const now = others.peek();
  const held = new Map(now.of === of ? now.pages : []).set(page, found);
  if (held.size > HELD) {
    const far = (a: number, b: number) => (Math.abs(a - page) < Math.abs(b - page) ? b : a);
    held.delete([...held.keys()].reduce(far));
  }
  others.value = { of, pages: held };
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
