// The activity: what is asked for by the address, the writes that have come, and which of them is in focus.
import { batch, computed, signal } from "@preact/signals";
import { KIND_NAMES, type KindOfChange } from "../../domain/activity.ts";
import type { ActivityItem, ActivityPage } from "../../domain/answers/activity.ts";
import { getAt } from "../api.ts";
import { navigate, search } from "../router.ts";

export type Choice = { readonly actor: string | null; readonly kind: KindOfChange | null };

/** What the address narrows the log to; what it can't be narrowed to is passed over. */
export const choice = computed((): Choice => {
  const query = new URLSearchParams(search.value);
  const kind = KIND_NAMES.find((name) => name === query.get("kind")) ?? null;
  return { actor: query.get("actor")?.slice(0, 100) || null, kind };
});

/** Narrows the log otherwise. */
export function choose(change: Partial<Choice>): void {
  const query = queryOf({ ...choice.peek(), ...change });
  navigate(`/activity${query && `?${query}`}`, { replace: true });
}

function queryOf({ actor, kind }: Choice): string {
  return `${new URLSearchParams({ ...(actor && { actor }), ...(kind && { kind }) })}`;
}

/** The newest page with what was asked for after it; null before the first answer. */
export const found = signal<ActivityPage | null>(null);
export const failure = signal<unknown>(null);
export const busy = signal(false);

/** The write in focus, by its last change. */
export const focused = signal<number | null>(null);

let asking: AbortController | null = null;

/** Asks from the newest on for as many as stand there, so that nothing that is read goes away. */
export async function ask(keep = false): Promise<void> {
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  const wanted = keep ? (found.peek()?.items.length ?? 0) : 0;
  busy.value = true;
  try {
    let page = await getAt<"/api/activity">(`/api/activity?${queryOf(choice.peek())}`, mine);
    while (page.items.length < wanted && page.next !== null)
      page = joined(page, await getAt<"/api/activity">(page.next, mine));
    settle(mine, page);
  } catch (error) {
    settle(mine, null, error);
  }
}

/** Asks for what was done before. */
export async function askEarlier(): Promise<void> {
  const before = found.peek();
  if (before === null || before.next === null || busy.peek()) return;
  const mine = new AbortController();
  asking = mine;
  busy.value = true;
  try {
    settle(mine, joined(before, await getAt<"/api/activity">(before.next, mine)));
  } catch (error) {
    settle(mine, null, error);
  }
}

export function stop(): void {
  asking?.abort();
  asking = null;
  busy.value = false;
}

function settle(mine: AbortController, page: ActivityPage | null, error: unknown = null): void {
  if (asking !== mine) return;
  asking = null;
  batch(() => {
    busy.value = false;
    failure.value = error;
    if (page !== null) found.value = page;
  });
}

function joined(before: ActivityPage, after: ActivityPage): ActivityPage {
  return { ...before, items: [...before.items, ...after.items], next: after.next };
}

/** Where a write is looked at: its record, the inbox, the job; null where there is nothing to see. */
export function hrefOf({ records, changes }: ActivityItem): string | null {
  const [record] = records;
  if (record) return `/events/${encodeURIComponent(record.id)}/history`;
  const { subject, action, subject_id } = changes[0] ?? {};
  if (subject === "draft" && action !== "erase")
    return `/inbox?draft=${encodeURIComponent(subject_id ?? "")}`;
  if (subject === "job") return `/jobs?job=${encodeURIComponent(subject_id ?? "")}`;
  return subject === "snapshot" ? "/exports" : null;
}
