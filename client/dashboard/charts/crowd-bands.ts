// Orders of magnitude of a crowd, each asked of the list as the filter it is: what a bar counts is what it chooses.
import { computed } from "@preact/signals";
import type { Filter } from "../../../domain/filter.ts";
import { printFilter } from "../../../domain/filter-url.ts";
import { summary } from "../refresh.ts";
import { filter, hrefOf } from "../selection.ts";
import { type Asking, questions } from "./ask-all.ts";
import { type Band, bandsWithin } from "./crowd-ranges.ts";

export const asked = questions<"/api/events">();

export function bands(): Band[] {
  return bandsWithin(filter.value.figures.participants);
}

function within({ from, to }: Band): Partial<Filter> {
  return { figures: { ...filter.value.figures, participants: { from, to } } };
}

/** The address of the events of a band. */
export function bandHref(band: Band): string {
  return hrefOf({ filter: within(band) });
}

export function bandAskings(): Asking[] {
  return bands().map((band) => ({
    id: band.id,
    address: `/api/events?${printFilter({ ...filter.value, ...within(band) })}&limit=1`,
  }));
}

/** Events of each band, and those without a crowd under the rule. */
export type Counted = { readonly events: readonly number[]; readonly unknown: number };

/** Null before the first answers. */
export const counted = computed((): Counted | null => {
  const answers = asked.answers.value;
  const now = summary.value;
  if (answers === null || now === null) return null;
  const events = bands().map(({ id }) => answers.get(id)?.total ?? 0);
  return { events, unknown: now.totals.figures.participants.events_without };
});
