// Going between a value and its words, and from value to value and record to record.
import { signal } from "@preact/signals";
import { still, twoColumns } from "../ui/media.ts";
import { type ArticleState, isOpen, type Proposed } from "./state.ts";

/** The tabs of narrow windows. */
export const TABS = ["text", "records", "left"] as const;
export type Tab = (typeof TABS)[number];
export const tab = signal<Tab>("text");

export const headId = (record: string) => `record-${record}`;
export const valueId = (record: string, row: string) => `value-${record}-${row}`;
/** By what the passages of a row are found. */
export const wordsKey = (record: string, row: string) => `${record} ${row}`;
export const leftId = (letter: string) => `left-${letter}`;

const behaviour = () => (still.peek() ? "auto" : "smooth");

/** Once what is asked for is drawn. */
const soon = (act: () => void) => requestAnimationFrame(() => requestAnimationFrame(act));

function focusOn(id: string): void {
  soon(() => {
    const target = document.getElementById(id);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: "center", behavior: behaviour() });
  });
}

const firstWords = (key: string) =>
  document.querySelector<HTMLElement>(`[data-words="${CSS.escape(key)}"]`);

/** Marks the words of a value, and brings them into view where text and records stand beside each other. */
export function mark({ active }: ArticleState, record: string, row: string): void {
  const now = active.peek();
  if (now?.record === record && now.row === row) return;
  active.value = { record, row };
  if (!twoColumns.peek()) return;
  soon(() =>
    firstWords(wordsKey(record, row))?.scrollIntoView({ block: "center", behavior: behaviour() }),
  );
}

/** From a value to its words. */
export function toWords(article: ArticleState, record: string, row: string): void {
  article.active.value = { record, row };
  tab.value = "text";
  soon(() => {
    const words = firstWords(wordsKey(record, row));
    words?.querySelector("a")?.focus({ preventScroll: true });
    words?.scrollIntoView({ block: "center", behavior: behaviour() });
  });
}

/** From words to their value. */
export function toValue(article: ArticleState, record: string, row: string): void {
  article.active.value = { record, row };
  tab.value = "records";
  focusOn(article.editing.peek() === record ? headId(record) : valueId(record, row));
}

/** From words that were left out to the reason. */
export function toLeftOut(letter: string): void {
  tab.value = "left";
  focusOn(leftId(letter));
}

/** To a record's heading. */
export function toRecord(article: ArticleState, { event }: Proposed): void {
  article.active.value = { record: event.id, row: "date" };
  tab.value = "records";
  focusOn(headId(event.id));
}

/** To the next (1) or previous (−1) record that is open. */
export function step(article: ArticleState, by: 1 | -1): void {
  const all = article.records.peek();
  const at = all.findIndex(({ event }) => event.id === article.active.peek()?.record);
  const way = by === 1 ? all.slice(at + 1) : all.slice(0, Math.max(at, 0)).reverse();
  const next = way.find(isOpen);
  if (next) toRecord(article, next);
}

/** The values of a record, in order. */
export function rowsOf({ form }: Proposed): string[] {
  return ["date", "place", ...form.typed.value.claims.map(({ id }) => id)];
}

/** Says that a value is right, and goes on to the next of its record, at last to what brings it in. */
export function confirm(record: Proposed, row: string): void {
  record.confirmed.value = new Set([...record.confirmed.value, row]);
  const rows = rowsOf(record);
  const next = rows[rows.indexOf(row) + 1];
  focusOn(next === undefined ? `bring-in-${record.event.id}` : valueId(record.event.id, next));
}
