// Undoing what was done to the record: offered as long as the bar at the foot stands, and then to be done again.
import type { Undone } from "../../domain/answers/written.ts";
import { ApiProblem, post, sentence } from "../api.ts";
import { t } from "../i18n/t.ts";
import { toast } from "./toast.tsx";

type After = (isUndone: boolean) => void;

/** The changes of one write, as the server answers them. */
export type ChangeRange = Undone;

/**
 * Says what was done, and offers to undo it.
 * @param after called when it was undone, and when it was done again
 */
export function toastDone(text: string, range: ChangeRange, after: After = () => {}): void {
  offer(text, range, after, false);
}

function offer(text: string, { first, change }: ChangeRange, after: After, isUndone: boolean) {
  const undo = first === null ? undefined : () => void takeBack(first, change, after, !isUndone);
  toast(text, undo, isUndone);
}

/**
 * Takes back the changes of a write, and offers to do them again.
 * @param isUndone whether what is taken back was no undoing itself
 */
export async function takeBack(first: number, last: number, after: After, isUndone: boolean) {
  try {
    // The numbers of the log that editors see are not those of the public one.
    const reason = t(isUndone ? "edit.undo_reason" : "edit.redone");
    const params = { id: String(first) };
    const range = await post("/api/changes/:id/undo", { last, reason }, { params });
    after(isUndone);
    offer(t(isUndone ? "edit.undone" : "edit.redone"), range, after, isUndone);
  } catch (error) {
    const later = error instanceof ApiProblem && error.code === "conflict";
    toast(later ? t("edit.not_undone") : sentence(error));
  }
}
