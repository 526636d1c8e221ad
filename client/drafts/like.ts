// Events of the record that a proposal may be about: on the same days, found by place or by words.

import type { EventAnswer, EventPage } from "../../domain/answers/event.ts";
import type { Proposal } from "../../domain/draft.ts";
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import { printFilter } from "../../domain/filter-url.ts";
import { dayOf } from "../../domain/when.ts";
import { get } from "../api.ts";

const MOST = 20;

/** Published events of the same kind at the same place on the same days. */
export function likeEvents(proposal: Proposal, signal: AbortSignal): Promise<EventPage> {
  const { kind, place } = proposal;
  const only = <V extends string>(value: V) => ({ only: [value], not: [] });
  return search({ ...days(proposal), kind: only(kind), place: only(place.name) }, signal);
}

/** Published events with these words, on the proposal's days if asked; those most like it come first. */
export async function findEvents(
  { words, sameDays }: { words: string; sameDays: boolean },
  proposal: Proposal,
  signal: AbortSignal,
): Promise<EventPage> {
  const part = { ...(sameDays && days(proposal)), q: words.trim() || null };
  const answer = await search(part, signal);
  const unlike = ({ place, kind }: EventAnswer) =>
    Number(place.name !== proposal.place.name) * 2 + Number(kind !== proposal.kind);
  return { ...answer, items: answer.items.toSorted((a, b) => unlike(a) - unlike(b)) };
}

function search(part: Partial<Filter>, signal: AbortSignal): Promise<EventPage> {
  const query = [printFilter({ ...EVERYTHING, ...part }), `limit=${MOST}`]
    .filter(Boolean)
    .join("&");
  return get("/api/events", { query, signal });
}

function days({ start, end }: Proposal): Partial<Filter> {
  const [from, to] = [dayOf(start), dayOf(end)];
  return from === null || to === null ? {} : { date: { from: { day: from }, to: { day: to } } };
}
