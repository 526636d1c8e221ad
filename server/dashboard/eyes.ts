// Which view of the record a request gets: the public one, or for editors that of the statuses they name.
import { chosen, type Filter } from "../../domain/filter.ts";
import { Problem } from "../../domain/problem.ts";
import { can } from "../../domain/roles.ts";
import { STATUSES, type Status } from "../../domain/vocabulary/event-terms.ts";
import type { Actor } from "../http/route.ts";

/** Whose eyes: everybody's see the one public view; editors may ask for records of certain statuses as they are. */
export type Eyes = "public" | readonly Status[];

/** Everybody sees the public view. An editor who names statuses sees those records unprotected; anyone else is refused. */
export function eyesOf(actor: Actor, { status }: Pick<Filter, "status">): Eyes {
  if (status.only.length + status.not.length === 0) return "public";
  if (!can(actor.role, "read unpublished"))
    throw new Problem("not_allowed", "Only editors can filter by status.", [
      { path: "status", code: "not_allowed", message: "Only editors can filter by status." },
    ]);
  return STATUSES.map((term) => term.value).filter((value) => chosen(status, value));
}
