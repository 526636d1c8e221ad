// Accepting and rejecting: what is sent, what is said of it, what comes next.
import { signal } from "@preact/signals";
import type { Draft } from "../../domain/answers/draft.ts";
import { ApiProblem, post, sentence } from "../api.ts";
import { t } from "../i18n/t.ts";
import { loadInboxCount } from "../shell/inbox-count.ts";
import { toast } from "../ui/toast.tsx";
import { toastDone } from "../ui/undo.ts";
import { accepted, leave, lookFirst, question, tick, together } from "./state.ts";

/** Whether a decision is on its way. */
export const sending = signal(false);

/** Why the last decision did not go through; `of` is the draft it was about. */
export const refusal = signal<{
  readonly of: string;
  readonly title: string;
  readonly why: string;
} | null>(null);

/** An event that exists and gets the claims. */
export type Into = { readonly id: string; readonly title: string };

/** Makes the draft part of the record, as a new event or `into` one that is there. Whether it did. */
export function accept({ id, proposal }: Draft, into: Into | null): Promise<boolean> {
  return send(id, "drafts.not_accepted", async () => {
    const body = { into: into?.id ?? null };
    const answer = await post("/api/drafts/:id/accept", body, { params: { id } });
    const text = into
      ? t("drafts.added", { title: into.title })
      : t("drafts.accepted", { title: proposal.title });
    accepted.value = { text, event: answer.event };
    toastDone(text, answer, again);
  });
}

/** Makes all that are ticked part of the record, as one change; or none, where some have to be looked at first. */
export async function acceptTogether(): Promise<void> {
  const drafts = together.value;
  if (sending.value || drafts.length === 0) return;
  sending.value = true;
  try {
    const answer = await post("/api/drafts/accept", { ids: drafts.map(({ id }) => id) });
    accepted.value = null;
    lookFirst.value = new Map();
    toastDone(t("drafts.accepted_together", { count: drafts.length }), answer, again);
  } catch (error) {
    if (!keepBack(error, drafts)) toast(isGone(error) ? t("drafts.decided") : sentence(error));
  } finally {
    sending.value = false;
  }
  again();
}

/** Marks those that the server wants looked at first, and takes their ticks off. Whether it named any. */
function keepBack(error: unknown, drafts: readonly Draft[]): boolean {
  const errors = error instanceof ApiProblem ? error.errors : [];
  const named = errors.flatMap(({ path, code, message }) => {
    const draft = drafts[Number(/^ids\.(\d+)/.exec(path)?.[1])];
    return draft ? [{ id: draft.id, why: code === "look_first" ? null : message }] : [];
  });
  for (const { id } of named) tick(id, false);
  const why = named.map(({ id, why }) => [id, why ?? t("drafts.look_first")] as const);
  lookFirst.value = new Map([...lookFirst.value, ...why]);
  if (named.length > 0) toast(t("drafts.kept_back", { count: named.length }));
  return named.length > 0;
}

/** Turns the draft down for a reason. Whether it did. */
export function reject({ id, proposal }: Draft, reason: string): Promise<boolean> {
  return send(id, "drafts.not_rejected", async () => {
    const answer = await post("/api/drafts/:id/reject", { reason }, { params: { id } });
    accepted.value = null;
    toastDone(t("drafts.rejected", { title: proposal.title }), answer, again);
  });
}

/** A decision was undone, or done again. */
function again(): void {
  accepted.value = null;
  question.again();
  void loadInboxCount();
}

async function send(
  id: string,
  title: "drafts.not_accepted" | "drafts.not_rejected",
  decide: () => Promise<void>,
): Promise<boolean> {
  if (sending.value) return false;
  sending.value = true;
  refusal.value = null;
  try {
    await decide();
  } catch (error) {
    if (!isGone(error)) {
      refusal.value = { of: id, title: t(title), why: reasons(error) };
      return false;
    }
    toast(t("drafts.decided"));
  } finally {
    sending.value = false;
  }
  left(id);
  return true;
}

/** A proposal waits no more. */
export function left(id: string): void {
  leave(id);
  void loadInboxCount();
}

/** Somebody else has decided it, so that it waits no more. */
function isGone(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === "already_decided";
}

/** What the server says is wrong with the record, field by field where it names them. */
function reasons(error: unknown): string {
  if (!(error instanceof ApiProblem) || error.errors.length === 0) return sentence(error);
  return error.errors
    .map(({ path, message }) => t("drafts.field", { field: path, problem: message }))
    .join(" ");
}
