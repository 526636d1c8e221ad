// What an administrator does with accounts, and what is said of it.
import { signal } from "@preact/signals";
import type { AccountRole, NewAccount } from "../../domain/account.ts";
import type { Account, AccountLink } from "../../domain/answers/account.ts";
import { ApiProblem, patch, post, sentence } from "../api.ts";
import { momentUtc } from "../i18n/dates.ts";
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import { resource } from "../resource.ts";
import { me } from "../shell/session.ts";
import { toast } from "../ui/toast.tsx";
import { becameAnother } from "./signing-in.ts";

export const question = resource<"/api/accounts">();

/** The one-time link that was made last: the server keeps its hash alone, so it is shown once. */
export const newLink = signal<{
  readonly name: string;
  readonly address: string;
  /** When it ends, in words. */
  readonly until: string | null;
} | null>(null);

/** Makes an account and shows its link. Throws what the server refuses. */
export async function addAccount(account: NewAccount): Promise<void> {
  show(await post("/api/accounts", account));
  toast(t("accounts.added", { name: account.name }));
  question.again();
}

/** Shows a new one-time link; an older one ends. */
export function renewLink({ id }: Account): Promise<void> {
  return doing(async () => show(await post("/api/accounts/:id/link", {}, { params: { id } })));
}

/** Gives another role, which ends the account's sessions; offers to take that back. */
export function giveRole(account: Account, role: AccountRole): Promise<void> {
  const before = account.role;
  return doing(async () => {
    await patch("/api/accounts/:id", { role }, { params: { id: account.id } });
    const words = { name: account.name, role: label("role", role) };
    const undo = isOwn(account) ? undefined : () => void giveRole({ ...account, role }, before);
    toast(t("accounts.role_changed", words), undo);
    await afterwards(account);
  });
}

/** Signs an account out everywhere. */
export function endSessions(account: Account): Promise<void> {
  return doing(async () => {
    await post("/api/accounts/:id/end-sessions", {}, { params: { id: account.id } });
    toast(t("accounts.ended", { name: account.name }));
    await afterwards(account);
  });
}

/** Asks somebody who has lost app and recovery codes for no code any more. */
export function endTwoFactor({ id, name }: Account): Promise<void> {
  return doing(async () => {
    await post("/api/accounts/:id/end-two-factor", {}, { params: { id } });
    toast(t("accounts.two_factor_ended_of", { name }));
  });
}

/** Lets somebody in no more, or again; offers the other. */
export function setDisabled(account: Account, disabled: boolean): Promise<void> {
  const { id, name } = account;
  return doing(async () => {
    const path = disabled ? "/api/accounts/:id/disable" : "/api/accounts/:id/enable";
    await post(path, {}, { params: { id } });
    if (newLink.value?.name === name) newLink.value = null;
    toast(
      t(disabled ? "accounts.disabled" : "accounts.enabled", { name }),
      () => void setDisabled(account, !disabled),
      !disabled,
    );
  });
}

/** Whether somebody has never chosen a password yet. */
export function isInvited({ has_password, disabled_at }: Account): boolean {
  return !has_password && disabled_at === null;
}

/** Whether it is the reader's own account. */
export function isOwn({ id }: Account): boolean {
  return me.value.id === id;
}

function show({ account, link }: AccountLink): void {
  const { name, link_until } = account;
  const until = link_until && momentUtc(link_until);
  newLink.value = { name, address: new URL(link, window.location.origin).href, until };
}

/** Shows the accounts that are left after one was erased. */
export async function leftBehind(account: Account): Promise<void> {
  await afterwards(account);
  question.again();
}

/** Whoever ended their own sessions is a stranger now. */
async function afterwards(account: Account): Promise<void> {
  if (isOwn(account)) await becameAnother();
}

async function doing(what: () => Promise<void>): Promise<void> {
  try {
    await what();
  } catch (error) {
    const last = error instanceof ApiProblem && error.code === "conflict";
    const why = last ? t("accounts.last_admin") : sentence(error);
    toast(t("accounts.not_done", { why }));
  }
  question.again();
}
