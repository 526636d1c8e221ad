// Ways through the list: J and K from row to row or from record to record, list or table.
import { t } from "../../i18n/t.ts";
import { navigate } from "../../router.ts";
import { may } from "../../shell/session.ts";
import { announce } from "../../ui/live-region.tsx";
import { toast } from "../../ui/toast.tsx";
import { narrowed, narrowFrom, narrowTo, narrowToToo, type Part } from "../narrow.ts";
import { eventBeside } from "../pages.ts";
import { settled } from "../refresh.ts";
import { arrange, screen } from "../selection.ts";
import type { Show } from "../selection-url.ts";
import { narrowedWords } from "../words.ts";

/** Moves the focus to the next (1) or previous (-1) row. */
export function stepFocus(by: 1 | -1): void {
  const within = screen.value.show === "table" ? ".event-table" : ".list";
  const links = [...document.querySelectorAll<HTMLElement>(`${within} .row-link`)];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by;
  links[next]?.focus();
  links[next]?.scrollIntoView({ block: "nearest" });
}

/** Leads an editor to the form that corrects the record whose row has the focus. */
export function editFocused(): void {
  const row = document.activeElement?.closest<HTMLElement>(":is(.list, .event-table) [data-id]");
  if (row && may("edit the record")) navigate(`/events/${row.dataset.id}/edit`);
}

/** Opens the next (1) or previous (-1) record of the list; no step of its own in the history. */
export async function stepRecord(by: 1 | -1): Promise<void> {
  const next = await eventBeside(screen.peek().event, by);
  if (next) arrange({ event: next.id }, { replace: true });
}

/** List or table; the table stands lower, so it is brought into sight. */
export function showAs(show: Show): void {
  arrange({ show });
  if (show === "table")
    requestAnimationFrame(() => document.getElementById("list")?.scrollIntoView());
}

/** Narrows the list to this, and takes the focus to its head once that says how many are left. */
export async function listOf(part: Part): Promise<void> {
  narrowFrom(document.activeElement);
  narrowTo(part);
  const to = narrowed.peek();
  if (screen.peek().event !== null) arrange({ event: null });
  await settled();
  if (narrowed.peek() === to) document.getElementById("list-title")?.focus();
}

/** Lists this too, or no longer, and says so; the focus stays on the map, where the next one is pressed. */
export async function listToo(part: Part): Promise<void> {
  narrowFrom(document.activeElement);
  if (!narrowToToo(part)) return toast(t("dashboard.not_together"));
  const to = narrowed.peek();
  if (screen.peek().event !== null) arrange({ event: null });
  await settled();
  if (to !== null && narrowed.peek() === to)
    announce(t("dashboard.only_at", { what: narrowedWords(to) }));
}
