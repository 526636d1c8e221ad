// Explains a figure from columns: the lines of the sum, what is left out and why, what other rules make of the same events.
import { RULES, type Rule } from "../../domain/rule.ts";
import type { ByRule, ExplainedTotal, Explaining } from "../explanation.ts";
import { usedClaims } from "../figures/claims-used.ts";
import type { Figures } from "../figures/figures.ts";
import type { Selection } from "../query/selection.ts";
import type { View } from "../query/view.ts";
import { groupOf, metricCode } from "../store/claims.ts";
import { byRule } from "./by-rule.ts";
import { explainedEvents } from "./explained-events.ts";
import { forestOf } from "./forest.ts";
import { type CountedClaims, countClaims } from "./left-out.ts";
import { linesOf, type SumLine } from "./lines.ts";
import { isOpenAt, totalOfSelection } from "./total.ts";
import { type WithoutFigure, withoutFigure } from "./without-figure.ts";

/** An explanation with the rows of the events that it names. */
export type ExplainedRows = ExplainedTotal &
  CountedClaims &
  WithoutFigure & { lines: SumLine[]; rules: ByRule[] };

/**
 * @param figuresBy the figures of the same view by another rule
 * @param top the row of the one event that is explained, or 0
 * Throws a RangeError where the lines do not add up to the total that everything else shows.
 */
export function explain(
  view: View,
  figuresBy: (rule: Rule) => Figures,
  selection: Selection,
  { metric: name, most }: Explaining,
  top: number,
): ExplainedRows {
  const { columns, claimStatus, figures, rule } = view;
  const metric = metricCode(name);
  const explained = explainedEvents(view, selection, top);
  const used = usedClaims(columns, claimStatus, figures);
  const forest = forestOf(view, figures, metric, explained);
  const inUse = byRule(rule, forest);
  const isUpperBound = (row: number) => used.isUpperBound(groupOf(columns, row, metric));
  const { headline, open } =
    top === 0
      ? totalOfSelection(view, selection, metric)
      : { headline: inUse.counts, open: isOpenAt(view, explained, metric, top) };
  if (headline !== inUse.counts)
    throw new RangeError(`the lines add up to ${inUse.counts} and the total is ${headline}`);
  return {
    ...{ headline, open },
    ...countClaims(view, metric, explained, used, most.claims),
    ...withoutFigure(view, { figures, metric }, explained, forest, most.claims),
    lines: linesOf(columns, forest, most.lines, isUpperBound),
    rules: RULES.map(({ value }) =>
      value === rule ? inUse : byRule(value, forestOf(view, figuresBy(value), metric, explained)),
    ),
  };
}
