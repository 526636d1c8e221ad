// Who an answer is made for: whoever sees the same, shares it.
import { can, type Role } from "../../domain/roles.ts";

/** `public` sees what is published; `full` sees everything. */
export type Audience = "public" | "full";

export function audienceOf(role: Role): Audience {
  return can(role, "see the log in full") ? "full" : "public";
}
