// The totals as they are shown: those of the answer, or of the window while it moves, which tells no days.
import { computed } from "@preact/signals";
import type { Total, Totals } from "../../../domain/summary.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { windowed } from "../brush/windowed.ts";
import { summary } from "../refresh.ts";

export type ShownTotal = Omit<Total, "days_with"> & Partial<Pick<Total, "days_with">>;

export type ShownTotals = Pick<Totals, "events" | "on_map" | "not_mappable" | "disagreeing"> &
  Partial<Pick<Totals, "days">> & { figures: { readonly [M in Metric]: ShownTotal } };

/** Null before the first answer. */
export const shownTotals = computed(
  (): ShownTotals | null => windowed.value?.totals ?? summary.value?.totals ?? null,
);
