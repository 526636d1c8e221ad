// Keeps that two records are about two events, however alike they are, so that nobody is asked again.
import type { Diff } from "../../domain/change.ts";
import type { Event } from "../../domain/event.ts";
import { record } from "../changes/repository.ts";
import type { Trx } from "../db/tables.ts";
import { distinctFrom, keepDistinct } from "./merged.ts";
import type { Writing } from "./report.ts";

/** Tells two events apart, or no longer. */
export async function distinguish(
  trx: Trx,
  { id }: Pick<Event, "id">,
  { id: other }: Pick<Event, "id">,
  are: boolean,
  { actor, reason, note, now }: Writing,
): Promise<void> {
  if ((await distinctFrom(trx, id)).includes(other) === are) return;
  await keepDistinct(trx, id, other, are);
  const diff: Diff = { not_same_as: are ? [null, other] : [other, null] };
  const about = { action: "distinguish", subject: "event", subject_id: id, events: [] } as const;
  await record(trx, { ...about, diff, actor, reason, note, public: false }, now);
}
