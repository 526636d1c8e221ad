// Who an answer is made for: whoever sees the same, shares it.
import { can, type Role } from "../../domain/roles.ts";

/** `public` sees what is published; `editors` see all. */
export type Audience = "public" | "editors";

export function audienceOf(role: Role): Audience {
  return can(role, "read unpublished") ? "editors" : "public";
}
