/** Who may do what. */
import { describe, expect, it } from "vitest";
import { type Action, can, ROLES, type Role } from "../../domain/roles.ts";

const may = (action: Action): Role[] =>
  ROLES.map(({ value }) => value).filter((role) => can(role, action));

describe("the permission table", () => {
  it.each<[Action, Role[]]>([
    ["read", ["stranger", "reader", "contributor", "editor", "admin"]],
    ["propose", ["stranger", "reader", "contributor", "editor", "admin"]],
    ["propose as a member", ["reader", "contributor", "editor", "admin"]],
    ["change own account", ["reader", "contributor", "editor", "admin"]],
    ["contribute", ["contributor", "editor", "admin"]],
    ["read unpublished", ["editor", "admin"]],
    ["edit the record", ["editor", "admin"]],
    ["decide drafts", ["editor", "admin"]],
    ["see the log in full", ["editor", "admin"]],
    ["run jobs", ["editor", "admin"]],
    ["pause jobs", ["admin"]],
    ["manage accounts", ["admin"]],
  ])("lets %s: %j", (action, roles) => {
    expect(may(action)).toEqual(roles);
  });
});
