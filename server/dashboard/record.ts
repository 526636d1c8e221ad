// One record with everything round it: claims, parts, remainder, wider events.
import type { RecordAnswer } from "../../domain/answers/record.ts";
import type { FiguredRecord } from "../../domain/resolve-all.ts";
import { METRICS, type Metric } from "../../domain/vocabulary/claim-terms.ts";
import type { RecordInTree } from "../../engine/engine.ts";
import { presentClaim, presentEvent } from "./present.ts";

/** A record as the API shows it. `base` is the address of the site. */
export function presentRecord(whole: RecordInTree, base: string): RecordAnswer {
  const { record, parts, wider, change, publicChange } = whole;
  const amounts = (value: (net: NonNullable<FiguredRecord["nets"][Metric]>) => number) => {
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
    wider: wider.map((event) => presentEvent(event, base)),
    change,
    public_change: publicChange,
  };
}
