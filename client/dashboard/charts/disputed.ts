// The claims of the most disputed events of the view: asked for when the chart comes into sight.
import { computed, effect, signal } from "@preact/signals";
import type { EventPage } from "../../../domain/answers/event.ts";
import type { ClaimAnswer, RecordAnswer } from "../../../domain/answers/record.ts";
import { counts } from "../../../domain/low-high.ts";
import { METRICS, type Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { get } from "../../api.ts";
import { resource } from "../../resource.ts";
import { dragging, filter, query } from "../selection.ts";

/** So many are drawn. */
export const MOST = 6;

export const disputedQuestion = resource<"/api/events">();

export type Dispute = {
  readonly record: RecordAnswer;
  readonly metric: Metric;
  readonly ratio: number;
  readonly claims: readonly ClaimAnswer[];
};

const loaded = signal<{
  readonly of: EventPage | null;
  readonly records: readonly RecordAnswer[];
}>({ of: null, records: [] });

/** The disputes, the largest ratio first. */
export const disputes = computed((): readonly Dispute[] =>
  loaded.value.records.flatMap((record) => {
    const most = mostDisputed(record);
    if (most === null) return [];
    const claims = record.claims.filter((claim) => claim.metric === most.metric && counts(claim));
    return [{ record, ...most, claims }];
  }),
);

/** Whether nothing is there to draw yet, and nobody knows whether anything will be. */
export const awaited = computed(
  () =>
    disputes.value.length === 0 &&
    (disputedQuestion.answer.value === null || disputedQuestion.answer.value !== loaded.value.of),
);

/** The metric on which the sources of a record differ most. */
function mostDisputed({ figures }: RecordAnswer): { metric: Metric; ratio: number } | null {
  let most: { metric: Metric; ratio: number } | null = null;
  for (const { value: metric } of METRICS) {
    const ratio = figures[metric]?.sources_differ ?? null;
    if (ratio !== null && ratio > (most?.ratio ?? 1)) most = { metric, ratio };
  }
  return most;
}

/** Asks from now on, whenever the filter settles. Gives the way to end it. */
export function startDisputes(): () => void {
  const ends = [
    effect(() => {
      if (dragging.value) return;
      const parts = [query.value, "sort=disputed", `limit=${MOST}`];
      disputedQuestion.ask(`/api/events?${parts.filter(Boolean).join("&")}`);
    }),
    effect(() => {
      const page = disputedQuestion.answer.value;
      if (page) void load(page);
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

async function load(page: EventPage): Promise<void> {
  const { rule, as_of } = filter.peek();
  const asked = as_of === null ? `rule=${rule}` : `rule=${rule}&as_of=${encodeURIComponent(as_of)}`;
  const differing = page.items.filter(({ figures }) =>
    Object.values(figures).some((figure) => (figure.sources_differ ?? 1) > 1),
  );
  const found = await Promise.all(
    differing.map(({ id }) =>
      get("/api/events/:id", { params: { id }, query: asked }).catch(() => null),
    ),
  );
  if (disputedQuestion.answer.peek() === page)
    loaded.value = { of: page, records: found.filter((record) => record !== null) };
}
