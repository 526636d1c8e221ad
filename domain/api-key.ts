// An API key: a program asks in its account's name, and may do no more than the key's scopes say.
import { z } from "zod";
import type { AccountRole } from "./account.ts";
import { type Action, can, ROLES, type Role } from "./roles.ts";
import { text } from "./text.ts";

/** What a key may be made for, from the least to the most; each holds what stands before it. */
export const SCOPES = ["read", "propose", "edit"] as const;
export type Scope = (typeof SCOPES)[number];

/** The most that a key with this scope lets its account be: nobody is administrator by a key. */
const MOST: Readonly<Record<Scope, AccountRole>> = {
  read: "reader",
  propose: "contributor",
  edit: "editor",
};

/** What an account's role has to allow, so that it may make a key with this scope. */
const NEEDS: Readonly<Record<Scope, Action>> = {
  read: "read",
  propose: "propose",
  edit: "edit the record",
};

/** A key's scopes as a list: the one that it is made for, and those before it. */
export function scopesUpTo(scope: Scope): Scope[] {
  return SCOPES.slice(0, SCOPES.indexOf(scope) + 1);
}

/** The scopes of keys that somebody of this role may make. */
export function scopesFor(role: Role): Scope[] {
  return SCOPES.filter((scope) => can(role, NEEDS[scope]));
}

/** As whom a request with a key is answered: the lesser of the account's role today and what the scope allows. */
export function roleWith(role: AccountRole, scope: Scope): AccountRole {
  const rank = (value: Role) => ROLES.findIndex((each) => each.value === value);
  return rank(role) < rank(MOST[scope]) ? role : MOST[scope];
}

/** What a key of this scope never does, whatever the role it is answered as may do. */
export function keyMay(scope: Scope, action: Action): boolean {
  if (action === "change own account") return false;
  return scope !== "read" || action !== "propose";
}

/** The most characters of a key's name. */
export const LONGEST_KEY_NAME = 80;

/** What making a key takes. */
export const newKeySchema = z.strictObject({
  name: text(LONGEST_KEY_NAME).describe("What it is for, in words of one's own."),
  scopes: z
    .array(z.enum(SCOPES))
    .min(1)
    .max(SCOPES.length)
    .describe("What it may do: `propose` holds `read`, and `edit` holds both."),
});
