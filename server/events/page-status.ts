// The status with which an address of the interface is answered: whether there is a page for it, and a record.
import { pageAt } from "../../domain/page-path.ts";
import { PUBLIC_ID } from "../../domain/plain-text.ts";
import { isPublic, type Standing } from "../../domain/publicview.ts";
import { can, type Role } from "../../domain/roles.ts";
import type { Db } from "../db/tables.ts";
import { allows, type Openness } from "../http/authorise.ts";
import type { PageStatus } from "../http/service.ts";
import { isWithdrawn, leadingTo } from "./elsewhere.ts";
import { formerly } from "./ids.ts";

/** Who asks: their role is only looked up where the answer depends on it. */
type Asking = { role: () => Promise<Role>; openness: Openness };

/**
 * 404 where no page or no record is, 410 where everybody could know a record by this id and it has the id no more, or
 * was withdrawn; where it was merged into one that the asker may see, the path of that. A
 * record that the asker may not see is answered as one that never was; where they may read nothing, none is told of.
 */
export async function pageStatus(
  db: Db,
  path: string,
  { role: roleOf, openness }: Asking,
): Promise<PageStatus> {
  const found = pageAt(path);
  if (found === undefined) return 404;
  if (found.page !== "/events/:id") return 200;
  const role = await roleOf();
  if (!allows(role, "read", openness)) return 200;
  const id = found.params.id ?? "";
  if (!PUBLIC_ID.test(id)) return 404;
  const event = await db
    .selectFrom("event")
    .select(["status", "sensitivity"])
    .where("id", "=", id)
    .executeTakeFirst();
  const former = await formerly(db, id);
  const seesAll = can(role, "read unpublished");
  if (event !== undefined && isPublic(event as Standing)) return 200;
  const other = await leadingTo(db, id, role);
  if (other !== null) return { moved: `/events/${encodeURIComponent(other)}` };
  if (event !== undefined && seesAll) return 200;
  // An editor is led on to the id of today.
  if (seesAll && former?.now) return 200;
  return former?.wasPublic || (await isWithdrawn(db, id)) ? 410 : 404;
}
