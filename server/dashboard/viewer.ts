// Which view of the record a request gets: the public one, or for editors that of the statuses they name.
import { chosen, type Filter } from "../../domain/filter.ts";
import { Problem } from "../../domain/problem.ts";
import { can } from "../../domain/roles.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import type { Viewer } from "../../engine/engine.ts";
import type { Actor } from "../http/route.ts";

/** Everybody sees the public view. An editor who names statuses sees those records unprotected; anyone else is refused. */
export function viewerOf(actor: Actor, { status }: Pick<Filter, "status">): Viewer {
  if (status.only.length + status.not.length === 0) return "public";
  if (!can(actor.role, "read unpublished"))
    throw new Problem("not_allowed", "Only editors can filter by status.", [
      { path: "status", code: "not_allowed", message: "Only editors can filter by status." },
    ]);
  return STATUSES.map((term) => term.value).filter((value) => chosen(status, value));
}
