// The keys of the sum: from row to row, folding, and following a row's link.
import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { keysOn } from "../../ui/keys.ts";
import type { SumRow } from "./sum-rows.ts";

/** One row at a time is in the order of Tab. Letters rest where single keys are switched off. */
export function useRowKeys(
  table: RefObject<HTMLTableElement | null>,
  rows: readonly SumRow[],
  toggle: (id: string) => void,
) {
  const last = useSignal<string | null>(null);
  const focused = rows.find(({ id }) => id === last.value)?.id ?? rows[0]?.id ?? null;
  const elementOf = (id: string | undefined) =>
    id === undefined
      ? null
      : (table.current?.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(id)}"]`) ?? null);
  const focus = (id: string | undefined) => {
    const row = elementOf(id);
    row?.focus();
    row?.scrollIntoView({ block: "nearest" });
  };
  const step = (by: 1 | -1) => {
    const isInside = table.current?.contains(document.activeElement) ?? false;
    const at = rows.findIndex(({ id }) => id === focused);
    focus(isInside ? rows[at + by]?.id : rows[at]?.id);
  };
  /** Opens or folds; folded already, it goes up to the row that it is under. */
  const fold = (open: boolean) => {
    const at = rows.findIndex(({ id }) => id === focused);
    const row = rows[at];
    if (row === undefined) return;
    const isOpen = row.is === "event" || row.is === "more" ? row.isOpen : null;
    if (isOpen === !open) toggle(row.id);
    else if (!open) focus(rows.slice(0, at).findLast(({ level }) => level < row.level)?.id);
  };
  const follow = () => {
    const link = elementOf(focused ?? undefined)?.querySelector<HTMLElement>(".explain-event");
    if (link) link.click();
    else if (focused?.startsWith("more:")) toggle(focused);
  };
  const [forward, backward] =
    document.dir === "rtl"
      ? (["ArrowLeft", "ArrowRight"] as const)
      : (["ArrowRight", "ArrowLeft"] as const);
  const acts: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    [forward]: () => fold(true),
    [backward]: () => fold(false),
    Enter: follow,
    ...(keysOn.value ? { j: () => step(1), k: () => step(-1) } : {}),
  };
  return {
    focused,
    step,
    onFocusIn: (event: FocusEvent) => {
      const row = (event.target as Element).closest<HTMLElement>("tr[data-id]");
      if (row) last.value = row.dataset.id ?? null;
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isLink = (event.target as Element).closest("a, button") !== null;
      const act = event.key === "Enter" && isLink ? undefined : acts[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    },
  };
}
