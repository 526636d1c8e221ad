// Whether somebody may use a route: their role, narrowed by the settings of the site; and who an answer is made for.
import { keyMay, type Scope } from "../../domain/api-key.ts";
import type { PROPOSERS, READERS } from "../../domain/mode.ts";
import { Problem } from "../../domain/problem.ts";
import { type Action, can, type Role } from "../../domain/roles.ts";

/** Who may read the dashboard and who may propose. */
export type Openness = {
  readonly reading: (typeof READERS)[number];
  readonly proposals: (typeof PROPOSERS)[number];
};

/** Whether a role may do an action on this site. */
export function allows(role: Role, action: Action, openness: Openness): boolean {
  return can(role, action) && isOpen(role, action, openness);
}

/** Who asks: their role, and the scope of the API key that they ask with. */
type Asker = { role: Role; key: { scope: Scope } | null };

/** Whether somebody may do an action on this site. */
export function mayDo({ role, key }: Asker, action: Action, openness: Openness): boolean {
  return allows(role, action, openness) && (key === null || keyMay(key.scope, action));
}

/** Throws `not_signed_in` for a stranger and `not_allowed` for anyone else who may not. */
export function authorise(actor: Asker, action: Action, openness: Openness): void {
  if (mayDo(actor, action, openness)) return;
  if (actor.role === "stranger") throw new Problem("not_signed_in", "Sign in first.");
  const who = actor.key === null ? "Your account" : "This API key";
  throw new Problem("not_allowed", `${who} may not do this.`);
}

function isOpen(role: Role, action: Action, { reading, proposals }: Openness): boolean {
  if (action === "read") return reading === "anyone" || can(role, "propose as a member");
  if (action !== "propose" || proposals === "anyone") return true;
  return can(role, proposals === "accounts" ? "propose as a member" : "edit the record");
}

/** `public` sees what is published; `full` sees everything. */
export type Audience = "public" | "full";

export function audienceOf(role: Role): Audience {
  return can(role, "see the log in full") ? "full" : "public";
}

/** What somebody of this role is told on this site; null when they may not read. */
export function audienceOn(role: Role, openness: Openness): Audience | null {
  return allows(role, "read", openness) ? audienceOf(role) : null;
}
