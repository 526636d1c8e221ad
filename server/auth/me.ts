// Who asks, as they are told.
import type { Me } from "../../domain/answers/account.ts";
import { ACTIONS } from "../../domain/roles.ts";
import type { Db } from "../db/tables.ts";
import { mayDo, type Openness } from "../http/authorise.ts";
import type { Actor } from "../http/route.ts";
import { nameOf } from "./repository.ts";
import type { Person } from "./sessions.ts";

/** What somebody is told of themselves; a stranger for null. */
export function meOf(person: Person | null, key: Actor["key"], openness: Openness): Me {
  const who = person ?? STRANGER;
  return { ...who, may: ACTIONS.filter((action) => mayDo({ ...who, key }, action, openness)) };
}

/** Who is behind an asker, with the role that they ask with; null for a stranger. */
export async function personOf(db: Db, { id, role }: Actor): Promise<Person | null> {
  if (role === "stranger") return null;
  const known = await nameOf(db, id);
  return known && { id, role, ...known };
}

const STRANGER = { id: null, role: "stranger", name: null, email: null } as const;
