// Events of the record that a proposal may be about: those most like it, and those found by words.

import type { EventAnswer, EventPage } from "../../domain/answers/event.ts";
import type { Similar } from "../../domain/answers/similar.ts";
import type { Proposal } from "../../domain/draft.ts";
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import { printFilter } from "../../domain/filter-url.ts";
import { dayOf } from "../../domain/when.ts";
import { get, post } from "../api.ts";

const MOST = 20;

/** The events that are most like a proposal. */
export function likeEvents(proposal: Proposal): Promise<Similar> {
  const { title, kind, form, start, end, place, sources } = proposal;
  const named = sources.flatMap((entry) => ("source" in entry ? entry.source : (entry.url ?? [])));
  return post("/api/events/similar", { title, kind, form, start, end, place, sources: named });
}

/** Published events with these words, on the proposal's days if asked; those most like it come first. */
export async function findEvents(
  { words, sameDays }: { words: string; sameDays: boolean },
  proposal: Proposal,
  signal: AbortSignal,
): Promise<EventPage> {
  const part = { ...(sameDays && days(proposal)), q: words.trim() || null };
  const query = [printFilter({ ...EVERYTHING, ...part }), `limit=${MOST}`]
    .filter(Boolean)
    .join("&");
  const answer = await get("/api/events", { query, signal });
  const unlike = ({ place, kind }: EventAnswer) =>
    Number(place.name !== proposal.place.name) * 2 + Number(kind !== proposal.kind);
  return { ...answer, items: answer.items.toSorted((a, b) => unlike(a) - unlike(b)) };
}

function days({ start, end }: Proposal): Partial<Filter> {
  const [from, to] = [dayOf(start), dayOf(end)];
  return from === null || to === null ? {} : { date: { from: { day: from }, to: { day: to } } };
}
