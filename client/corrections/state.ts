// The corrections: the kind that the address asks for, and what has come.
import { batch, computed, signal } from "@preact/signals";
import type { CorrectionPage } from "../../domain/answers/correction.ts";
import { CORRECTION_KINDS, type CorrectionKind } from "../../domain/corrections.ts";
import { getAt } from "../api.ts";
import { navigate, search } from "../router.ts";

/** Null: all kinds. */
export const kind = computed(
  (): CorrectionKind | null =>
    CORRECTION_KINDS.find((each) => each === new URLSearchParams(search.value).get("kind")) ?? null,
);

export function chooseKind(chosen: CorrectionKind | null): void {
  navigate(chosen === null ? "/corrections" : `/corrections?kind=${chosen}`, { replace: true });
}

/** The newest page with what was asked for after it; null before the first answer. */
export const found = signal<CorrectionPage | null>(null);
export const failure = signal<unknown>(null);

let asking: AbortController | null = null;

/** Asks from the newest on for as many as stand there, so that nothing that is read goes away. */
export async function ask(keep = false): Promise<void> {
  const wanted = keep ? (found.peek()?.items.length ?? 0) : 0;
  const of = kind.peek() === null ? "" : `?kind=${kind.peek()}`;
  await settle(async (mine) => {
    let page = await getAt<"/api/corrections">(`/api/corrections${of}`, mine);
    // A page may hold none and lead on.
    while (page.items.length < Math.max(wanted, 1) && page.next !== null)
      page = joined(page, await getAt<"/api/corrections">(page.next, mine));
    return page;
  });
}

export async function askEarlier(): Promise<void> {
  const before = found.peek();
  const next = before?.next;
  if (!before || !next) return;
  await settle(async (mine) => joined(before, await getAt<"/api/corrections">(next, mine)));
}

export function stop(): void {
  asking?.abort();
  asking = null;
}

async function settle(run: (mine: AbortController) => Promise<CorrectionPage>): Promise<void> {
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  try {
    const page = await run(mine);
    if (asking !== mine) return;
    batch(() => {
      found.value = page;
      failure.value = null;
    });
  } catch (error) {
    if (asking === mine) failure.value = error;
  }
}

function joined(before: CorrectionPage, after: CorrectionPage): CorrectionPage {
  return { ...before, items: [...before.items, ...after.items], next: after.next };
}
