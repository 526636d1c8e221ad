// Who an answer is made for: whoever sees the same, shares it.
import { can, type Role } from "../../domain/roles.ts";
import { allows, type Openness } from "./authorise.ts";

/** `public` sees what is published; `full` sees everything. */
export type Audience = "public" | "full";

export function audienceOf(role: Role): Audience {
  return can(role, "see the log in full") ? "full" : "public";
}

/** What somebody of this role is told on this site; null when they may not read. */
export function audienceOn(role: Role, openness: Openness): Audience | null {
  return allows(role, "read", openness) ? audienceOf(role) : null;
}
