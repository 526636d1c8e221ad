/** The summary of a query string over records, by the plain pass. */
import { parseFilter } from "../../domain/filter-url.ts";
import type { EventRecord } from "../../domain/record.ts";
import { resolveAll } from "../../domain/resolve-all.ts";
import type { Rule } from "../../domain/rule.ts";
import { type Question, summarise } from "../../domain/summarise.ts";
import type { Summary } from "../../domain/summary.ts";
import { dayOf } from "../../domain/when.ts";

/** @param today for relative dates; 24 November 2026 unless the test says otherwise */
export function summaryOf(
  records: readonly EventRecord[],
  query: string,
  {
    today = dayOf("2026-11-24") ?? 0,
    viewport = null,
    bin = "auto",
    axis,
    split,
  }: Partial<Question> = {},
): Summary {
  const { filter, problems } = parseFilter(query);
  if (problems.length > 0) throw new Error(`no filter: ${JSON.stringify(problems)}`);
  const { as_of, subject } = filter;
  const under = (rule: Rule) => resolveAll(records, { rule, as_of, subject });
  const byId = (rule: Rule) => new Map(under(rule).map((record) => [record.event.id, record]));
  const voices = {
    authorities: byId("authorities"),
    monitors: byId("monitors"),
    organisers: byId("organisers"),
  };
  const question = { filter, today, viewport, bin, axis, split, change: 1 };
  return summarise(under(filter.rule), voices, question);
}
