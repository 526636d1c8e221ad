/** What the plain pass answers: the summary that the engine is held to. */
import type { Filter } from "../../domain/filter.ts";
import type { EventRecord } from "../../domain/record.ts";
import { resolveAll } from "../../domain/resolve-all.ts";
import type { Rule } from "../../domain/rule.ts";
import { summarise } from "../../domain/summarise.ts";
import type { Split, Summary, Viewport } from "../../domain/summary.ts";
import { type Bin, dayOf } from "../../domain/when.ts";
import type { Viewer } from "../../engine/engine.ts";
import { seenBy } from "./columns-of.ts";

export const today = dayOf("2026-11-24") ?? 0;

export function plainly(
  records: readonly EventRecord[],
  {
    viewer,
    filter,
    ...question
  }: {
    viewer: Viewer;
    filter: Filter;
    viewport: Viewport | null;
    bin: Bin | "auto";
    split?: Split | undefined;
  },
): Summary {
  const seen = seenBy(viewer, records);
  const { as_of, subject } = filter;
  const under = (rule: Rule) => resolveAll(seen, { rule, as_of, subject });
  const byId = (rule: Rule) => new Map(under(rule).map((record) => [record.event.id, record]));
  const voices = {
    authorities: byId("authorities"),
    monitors: byId("monitors"),
    organisers: byId("organisers"),
  };
  return summarise(under(filter.rule), voices, { filter, today, change: 1, ...question });
}
