// Bringing a proposed record in, or leaving it: what is confirmed goes where the form of events sends it.
import { can } from "../../domain/roles.ts";
import { sentWords } from "../events/form/sending.ts";
import { t } from "../i18n/t.ts";
import { me } from "../shell/session.ts";
import { announce } from "../ui/live-region.tsx";
import { toast } from "../ui/toast.tsx";
import { rowsOf, step, toRecord } from "./going.ts";
import { type ArticleState, isOpen, type Proposed, sentOf } from "./state.ts";

/** Whether the reader may enter a record without somebody else. */
export const publishes = () => can(me.value.role, "edit the record");

/** Sends a record; with that all of its values are confirmed. A mistake that no row shows opens the whole form. */
export async function bringIn(
  article: ArticleState,
  record: Proposed,
  to: "/api/events" | "/api/drafts",
): Promise<void> {
  const { event, form, sender } = record;
  article.active.value = { record: event.id, row: article.active.peek()?.row ?? "date" };
  record.to.value = to;
  const rows = rowsOf(record);
  await sender.send();
  if (form.mistakes.peek().some(({ id }) => !isInCard(id))) article.editing.value = event.id;
  const sent = sentOf(record);
  if (sent === null) return;
  record.confirmed.value = new Set(rows);
  article.editing.value = null;
  if (sent.event === null) announce(sentWords(sent));
  goOn(article, record);
}

/** What the card itself asks: what a figure covers, and the wider event. */
const isInCard = (field: string) => field.endsWith("-covers") || field.startsWith("wider");

/** Leaves a record out; it stays in its place and can be taken up again. */
export function skip(article: ArticleState, record: Proposed): void {
  record.isSkipped.value = true;
  article.editing.value = null;
  toast(t("article.skipped_toast"), () => {
    record.isSkipped.value = false;
    toRecord(article, record);
  });
  goOn(article, record);
}

/** To the next record that is open, else to the one before; to the line that this one became where none is. */
function goOn(article: ArticleState, record: Proposed): void {
  const all = article.records.peek();
  const later = all.slice(all.indexOf(record) + 1).some(isOpen);
  if (later) step(article, 1);
  else if (all.some(isOpen)) step(article, -1);
  else toRecord(article, record);
}
