// The rows of the table on paper: all of them, asked for before printing begins, since paper does not scroll.
import { signal } from "@preact/signals";
import type { EventAnswer } from "../../domain/answers/event.ts";
import { getAt } from "../api.ts";
import { query, screen } from "../dashboard/selection.ts";

/** Beyond this many, paper is not the way to read them: the first are printed, and where the others are. */
const MOST = 1000;

const loaded = signal<{ readonly path: string; readonly items: readonly EventAnswer[] } | null>(
  null,
);

function pathNow(): string {
  const keys = [query.value, `sort=${screen.value.sort}`, `limit=${MOST}`].filter(Boolean);
  return `/api/events?${keys.join("&")}`;
}

/** Asks for the rows of the view as it is. */
export async function loadAllRows(): Promise<void> {
  const path = pathNow();
  const { items } = await getAt<"/api/events">(path);
  loaded.value = { path, items };
}

/** The rows that were asked for; null when the view is another by now. */
export function allRows(): readonly EventAnswer[] | null {
  return loaded.value?.path === pathNow() ? loaded.value.items : null;
}
