// A record while it is corrected: what the form holds beside what is public, why, and how it is saved.
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { UnprotectedRecord } from "../../../domain/answers/record.ts";
import { correctionSchema } from "../../../domain/correction.ts";
import { ownWords } from "../../../domain/personal-data.ts";
import type { FieldProblem } from "../../../domain/problem.ts";
import { ApiProblem, get, newKey, post } from "../../api.ts";
import { t } from "../../i18n/t.ts";
import type { ChangeRange } from "../../ui/undo.ts";
import type { Mistake } from "../form/mistake.ts";
import { type PersonalCheck, personalCheck } from "../form/personal.tsx";
import { refusedFields } from "../form/refused.ts";
import { sameReader } from "../form/same-reader.ts";
import { type FormState, formState } from "../form/state.ts";
import type { FormTyped } from "../form/typed.ts";
import { type Base, changesOf, corrected, correctionOf } from "./correction.ts";
import { keptOf } from "./kept.ts";
import { changedBySomebody, type Meeting, rebased } from "./meeting.ts";

/** What a save made: where the record is then, and its changes, by which it is undone. */
type Saved = { readonly id: string; readonly changes: number } & ChangeRange;

type State =
  | { state: "writing" }
  | { state: "saving" }
  | { state: "saved" }
  | { state: "failed"; error: unknown };

/** Somebody else saved the record meanwhile; what they changed stands in the form now. */
export type Meanwhile = {
  readonly meeting: Meeting;
  /** Who and when, as far as that is known. */
  readonly by: { readonly name: string; readonly at: string } | null;
};

export type Editing = {
  readonly form: FormState;
  readonly base: ReadonlySignal<Base>;
  readonly record: ReadonlySignal<UnprotectedRecord>;
  readonly reason: Signal<string>;
  readonly personal: PersonalCheck;
  readonly now: ReadonlySignal<State>;
  /** Null while the record is as it was when the form was filled. */
  readonly meanwhile: ReadonlySignal<Meanwhile | null>;
  /** Whether both versions are shown, in place of the form. */
  readonly comparing: Signal<boolean>;
  /** Gives what was saved; null when nothing was. */
  save(): Promise<Saved | null>;
};

export const REASON = "reason";

/** @param before what somebody typed over an earlier state of the record, and that state */
export function editing(
  first: UnprotectedRecord,
  before: { typed: FormTyped; base: FormTyped; reason: string } | null,
): Editing {
  const record = signal(first);
  const base = signal(keptOf(first, newKey()));
  const typed = before ? rebased(before.typed, before.base, base.value) : base.value.typed;
  const form = formState(typed, base.value);
  const reason = signal(before?.reason ?? "");
  const personal = personalCheck();
  const now = signal<State>({ state: "writing" });
  const met = before && { was: before.base, mine: before.typed, theirs: base.value.typed };
  const isMet = met !== null && changedBySomebody(met, ["theirs", "same", "both"]);
  const meanwhile = signal<Meanwhile | null>(isMet ? { meeting: met, by: null } : null);
  const comparing = signal(isMet && changedBySomebody(met, ["both"]));

  async function save(): Promise<Saved | null> {
    if (now.value.state === "saving" || now.value.state === "saved") return null;
    const known = meanwhile.value;
    const saved = await send();
    // What is wrong is mended in the form.
    if (saved === null && meanwhile.value === known) comparing.value = false;
    return saved;
  }

  async function send(): Promise<Saved | null> {
    now.value = { state: "writing" };
    const fits = form.check();
    if (reason.value.trim() === "") {
      form.refuse([...(fits ? [] : form.mistakes.value), noReason()]);
      return null;
    }
    if (!fits) return null;
    const { typed, around } = form;
    const changes = changesOf(form, base.value).length;
    const body = {
      ...correctionOf(typed.value, base.value, around.value),
      reason: reason.value.trim(),
      version: record.value.change,
    };
    const read = correctionSchema.safeParse(body);
    if (!read.success) {
      const { issues } = read.error;
      refuse(issues.map(({ path, code, message }) => ({ path: path.join("."), code, message })));
      return null;
    }
    if (!personal.passes([...ownWords(read.data.event), body.reason])) return null;
    now.value = { state: "saving" };
    const params = { id: record.value.event.id };
    try {
      await sameReader();
      const { key } = typed.value;
      const { id, first, change } = await post(
        "/api/events/:id/corrections",
        { ...body, note: personal.note() },
        { key, params },
      );
      now.value = { state: "saved" };
      return { id, first, change, changes };
    } catch (error) {
      await failed(error);
      return null;
    }
  }

  async function failed(error: unknown): Promise<void> {
    // An earlier try may have arrived with what the form held then.
    const meanwhile = ["changed_since", "key_reused"];
    if (error instanceof ApiProblem && meanwhile.includes(error.code)) return merge(error);
    const fields = error instanceof ApiProblem ? error.errors : [];
    now.value = fields.length > 0 ? { state: "writing" } : { state: "failed", error };
    if (fields.length > 0) refuse(fields);
  }

  /** Lays what is typed over the record as it is by now. */
  async function merge(error: unknown): Promise<void> {
    const params = { id: record.value.event.id };
    const [newer, history] = await Promise.all([
      get("/api/events/:id/unprotected", { params }).catch(() => null),
      get("/api/events/:id/history", { params }).catch(() => null),
    ]);
    if (newer === null) {
      now.value = { state: "failed", error };
      return;
    }
    const after = keptOf(newer, newKey());
    const meeting = { was: base.value.typed, mine: form.typed.value, theirs: after.typed };
    const merged = rebased(meeting.mine, meeting.was, after);
    record.value = newer;
    base.value = after;
    form.kept.value = after;
    form.typed.value = { ...merged, key: after.typed.key };
    now.value = { state: "writing" };
    const last = history?.versions.at(-1);
    const name = (last?.accepted_by ?? last?.by)?.name ?? null;
    meanwhile.value = { meeting, by: last && name !== null ? { name, at: last.at } : null };
    comparing.value = true;
  }

  function refuse(fields: readonly FieldProblem[]): void {
    const { typed } = form;
    const kept = base.value;
    const claims = typed.value.claims.filter(({ id }) => !kept.claims.has(id));
    const sources = typed.value.sources.filter(({ key }) => !kept.sources.has(key));
    const again = corrected(typed.value, kept);
    const own = fields.filter(({ path }) => path !== REASON);
    const [ofClaims, others] = [true, false].map((is) =>
      own.filter(({ path }) => path.startsWith("corrected.") === is),
    );
    const renamed = (ofClaims ?? []).map((each) => ({
      ...each,
      path: each.path.replace("corrected", "claims"),
    }));
    const plain = (others ?? []).map((each) => ({
      ...each,
      path: each.path.replace(/^event\./, ""),
    }));
    form.refuse([
      ...refusedFields(plain, { ...typed.value, claims, sources }),
      ...refusedFields(renamed, { ...typed.value, claims: again }),
      ...(own.length < fields.length ? [noReason()] : []),
    ]);
  }

  return { form, base, record, reason, personal, now, meanwhile, comparing, save };
}

const noReason = (): Mistake => ({ id: REASON, text: t("mistakes.reason") });
