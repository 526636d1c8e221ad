/** Entries for the change log. */
import type { NewChange } from "../../domain/change.ts";

/** A public edit of one event, with whatever else the test is about. */
export function someChange(about: Partial<NewChange> = {}): NewChange {
  return {
    action: "edit",
    subject: "event",
    subject_id: "e1",
    events: ["e1"],
    diff: { title: ["March", "March in Minsk"] },
    reason: null,
    actor: "an editor",
    public: true,
    ...about,
  };
}
