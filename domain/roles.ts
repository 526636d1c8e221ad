// Who may do what: the whole permission table on one screen.
import { z } from "zod";
import { objectKeys } from "./object-keys.ts";
import { oneOf } from "./vocabulary/schemas.ts";
import type { Term } from "./vocabulary/term.ts";

export const ROLES = [
  {
    value: "stranger",
    label: "Nobody signed in",
    text: "Reads what is public, and proposes if the site lets anyone.",
  },
  { value: "reader", label: "Reader", text: "Reads what is public." },
  { value: "contributor", label: "Contributor", text: "Proposes events into the inbox." },
  { value: "editor", label: "Editor", text: "Checks proposals, publishes, corrects and retracts." },
  {
    value: "admin",
    label: "Administrator",
    text: "Does everything, and gives people their roles.",
  },
] as const satisfies readonly Term[];

export type Role = (typeof ROLES)[number]["value"];
export const roleSchema = oneOf<Role>(ROLES);

const everyone: readonly Role[] = ["stranger", "reader", "contributor", "editor", "admin"];
const members: readonly Role[] = ["reader", "contributor", "editor", "admin"];
const contributors: readonly Role[] = ["contributor", "editor", "admin"];
const editors: readonly Role[] = ["editor", "admin"];
const admins: readonly Role[] = ["admin"];

const PERMISSIONS = {
  "sign in": everyone,
  /** Narrowed by the setting READING. */
  read: everyone,
  /** Narrowed by the setting PROPOSALS. */
  propose: everyone,
  "propose as a member": members,
  "change own account": members,
  contribute: contributors,
  "read unpublished": editors,
  "edit the record": editors,
  "decide drafts": editors,
  "see the log in full": editors,
  "run jobs": editors,
  "set up the archive": admins,
  "pause jobs": admins,
  "manage accounts": admins,
  erase: admins,
} as const;

export type Action = keyof typeof PERMISSIONS;
export const ACTIONS = objectKeys(PERMISSIONS);
export const actionSchema = z.enum(ACTIONS);

/** Whether a role may do an action. The only place where roles are compared. */
export function can(role: Role, action: Action): boolean {
  return PERMISSIONS[action].includes(role);
}
