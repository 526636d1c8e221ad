// One record with everything round it: claims, parts, remainder, wider events.
import type { ResolvedRecord } from "../../domain/resolve-all.ts";
import { METRICS, type Metric } from "../../domain/vocabulary/claim-terms.ts";
import { type EventAnswer, presentClaim, presentEvent, type RecordAnswer } from "./present.ts";
import type { View } from "./read-model.ts";

/** The record with this id in a view; null when the view has none. */
export function recordIn(view: View, id: string, base: string): RecordAnswer | null {
  const record = view.byId.get(id);
  if (record === undefined) return null;
  const parts = view.records.filter(({ event }) => event.part_of === id);
  const amounts = (value: (net: NonNullable<ResolvedRecord["nets"][Metric]>) => number) => {
    const each: { [M in Metric]?: number } = {};
    for (const { value: metric } of METRICS) {
      const net = record.nets[metric];
      if (net) each[metric] = value(net);
    }
    return each;
  };
  return {
    ...presentEvent(record, base),
    claims: record.claims.map((claim) => presentClaim(claim, record)),
    parts: parts.map((part) => presentEvent(part, base)),
    rollup: amounts((net) => net.rollup),
    remainder: parts.length === 0 ? {} : amounts((net) => net.headline),
    wider: widerThan(record, view, base),
    change: view.change,
  };
}

function widerThan(record: ResolvedRecord, view: View, base: string): EventAnswer[] {
  const wider: EventAnswer[] = [];
  const above = ({ event }: ResolvedRecord) => view.byId.get(event.part_of ?? "");
  for (let next = above(record); next; next = above(next)) wider.push(presentEvent(next, base));
  return wider;
}
