// What a change looks like in an answer.
import type { ChangeAnswer } from "../../domain/answers/change.ts";
import type { Change, PublicChange } from "../../domain/change.ts";

const MOST_EVENTS = 100;

/** The entry as it is answered: one that moves very many events names only the first of them. */
export function presentChange(change: PublicChange | Change): ChangeAnswer {
  return { ...change, events: change.events.slice(0, MOST_EVENTS), moved: change.events.length };
}
