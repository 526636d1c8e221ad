// The inbox: what waits, which record is looked at, and what became of the last one.
import { computed, signal } from "@preact/signals";
import type { Draft } from "../../domain/answers/draft.ts";
import { MOST_ACCEPTED } from "../../domain/draft.ts";
import { resource } from "../resource.ts";
import { navigate, search } from "../router.ts";
import { narrow } from "../ui/media.ts";

export const question = resource<"/api/drafts">();
export const QUEUE = "/api/drafts?limit=100";

/** Proposals that wait, oldest first; null before the first answer. */
export const queue = computed(() => question.answer.value?.items ?? null);

/** How many wait in all. */
export const waiting = computed(() => question.answer.value?.waiting ?? 0);

const asked = computed(() => new URLSearchParams(search.value).get("draft"));

/** The record that is looked at; on narrow windows none until one is chosen. */
export const chosen = computed((): Draft | null => {
  const all = queue.value ?? [];
  return all.find(({ id }) => id === asked.value) ?? (narrow.value ? null : (all[0] ?? null));
});

/** The address of the inbox with a record chosen. */
export function hrefOf(id: string): string {
  return `/inbox?draft=${encodeURIComponent(id)}`;
}

/** Looks at the next (1) or previous (−1) record, and puts the focus on it. */
export function step(by: 1 | -1): void {
  const all = queue.value ?? [];
  const at = all.findIndex(({ id }) => id === chosen.value?.id);
  const next = all[at < 0 ? 0 : at + by];
  if (next === undefined) return;
  navigate(hrefOf(next.id), { replace: true });
  focusRecord();
}

/** Ids of proposals that are to be accepted together. */
const ticked = signal<ReadonlySet<string>>(new Set());

/** Those of them that still wait, in the order of the queue. */
export const together = computed(() =>
  (queue.value ?? []).filter(({ id }) => ticked.value.has(id)),
);

/** Why some have to be looked at by themselves, by their ids. */
export const lookFirst = signal<ReadonlyMap<string, string>>(new Map());

/** Ticks a proposal, or takes the tick off. */
export function tick(id: string, isOn: boolean): void {
  const ids = new Set(ticked.value);
  if (isOn) ids.add(id);
  else ids.delete(id);
  ticked.value = ids;
}

/** Ticks the oldest of those against which nothing is known to stand; or takes all ticks off. */
export function tickAll(isOn: boolean): void {
  const all = (queue.value ?? []).filter(({ id }) => !lookFirst.value.has(id));
  ticked.value = new Set(isOn ? all.slice(0, MOST_ACCEPTED).map(({ id }) => id) : []);
}

/** What was accepted last: the way to its event. */
export const accepted = signal<{ readonly text: string; readonly event: string } | null>(null);

/** Takes a decided record out of the queue and goes on to the one behind it. */
export function leave(id: string): void {
  const all = queue.value ?? [];
  const at = all.findIndex((draft) => draft.id === id);
  const next = all[at + 1] ?? all[at - 1];
  const to = next === undefined || narrow.value ? "/inbox" : hrefOf(next.id);
  if (chosen.value?.id === id || chosen.value === null) navigate(to, { replace: true });
  question.again();
  focusRecord();
}

/** Puts the focus on the record's heading, else on the page's, once they are drawn. */
function focusRecord(): void {
  requestAnimationFrame(() => {
    const heading = document.getElementById("record-title") ?? document.querySelector("h1");
    heading?.focus();
    heading?.scrollIntoView({ block: "nearest" });
  });
}
