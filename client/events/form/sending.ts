// Sending the form: checked here, then by the server; what fails keeps everything that was typed.
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Added } from "../../../domain/answers/draft.ts";
import { proposalSchema } from "../../../domain/draft.ts";
import { ownWords } from "../../../domain/personal-data.ts";
import { ApiProblem, newKey, post } from "../../api.ts";
import { t } from "../../i18n/t.ts";
import { toastDone } from "../../ui/undo.ts";
import { type PersonalCheck, personalCheck } from "./personal.tsx";
import { proposalOf } from "./proposal.ts";
import { refusedFields } from "./refused.ts";
import { sameReader } from "./same-reader.ts";
import type { FormState } from "./state.ts";

export type Sent = {
  title: string;
  /** What it became: an event, or a proposal. */
  event: string | null;
  draft: string | null;
  /** Its figures went to an event that was there. */
  isAdded: boolean;
  /** The path by which a proposal is followed. */
  follow: string | null;
};

/** What became of it, in a few words. */
export function sentWords({ event, isAdded }: Pick<Sent, "event" | "isAdded">): string {
  if (event === null) return t("form.sent_inbox");
  return isAdded ? t("similar.sent") : t("form.sent_published");
}

type Sending =
  | { state: "writing" }
  | { state: "sending" }
  | { state: "failed"; error: unknown }
  | { state: "sent"; sent: Sent };

export type Sender = {
  readonly personal: PersonalCheck;
  readonly now: ReadonlySignal<Sending>;
  send(): Promise<void>;
  /** Sends under a new key, as another event than the one an earlier try made. */
  sendAsNew(): Promise<void>;
  /** Back to an empty form. */
  next(): void;
};

/** Where a form goes: the record (or the inbox, of whoever may not publish), or the inbox alone. */
export type Way = {
  readonly path: () => "/api/events" | "/api/drafts";
  /** Called when it has arrived and the form is empty. */
  readonly sent: () => void;
};

export function sender(form: FormState, way: Way): Sender {
  const now = signal<Sending>({ state: "writing" });
  const personal = personalCheck();

  async function send(): Promise<void> {
    if (now.value.state === "sending" || now.value.state === "sent") return;
    now.value = { state: "writing" };
    if (!form.check()) return;
    const typed = form.typed.value;
    const proposal = proposalOf(typed, form.around.value);
    const read = proposalSchema.safeParse(proposal);
    if (!read.success) {
      const fields = read.error.issues.map(({ path, code, message }) => ({
        path: path.join("."),
        code,
        message,
      }));
      form.refuse(refusedFields(fields, typed));
      return;
    }
    if (!personal.passes(ownWords(proposal))) return;
    now.value = { state: "sending" };
    try {
      await sameReader();
      const body = { ...proposal, note: personal.note() };
      const answer: Added = await post(way.path(), body, { key: typed.key });
      const { event = null, draft = null, first = null, change = 0 } = answer;
      const follow = answer.follow === undefined ? null : `/proposals/${answer.follow}`;
      form.restart();
      way.sent();
      const { into } = typed;
      const title = into?.title ?? typed.title.trim();
      const isAdded = into !== null;
      now.value = { state: "sent", sent: { title, event, draft, isAdded, follow } };
      if (event === null) return;
      const { value: sent } = now;
      toastDone(sentWords({ event, isAdded }), { first, change }, (isUndone) => {
        form.restart(isUndone ? { ...typed, key: newKey() } : undefined);
        now.value = isUndone ? { state: "writing" } : sent;
      });
    } catch (error) {
      const fields = error instanceof ApiProblem ? error.errors : [];
      now.value = fields.length > 0 ? { state: "writing" } : { state: "failed", error };
      if (fields.length > 0) form.refuse(refusedFields(fields, typed));
    }
  }

  return {
    now,
    personal,
    send,
    sendAsNew() {
      form.set({ key: newKey() });
      return send();
    },
    next() {
      now.value = { state: "writing" };
    },
  };
}
