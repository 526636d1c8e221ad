/** How a figure comes about by a plain pass over the records: what the engine's explanation is held to. */
import type { Filter } from "../../domain/filter.ts";
import { LEFT_OUT, type LeftOut, leftOutFor } from "../../domain/left-out.ts";
import type { EventRecord } from "../../domain/record.ts";
import { type ResolvedRecord, resolveAll } from "../../domain/resolve-all.ts";
import { type Node, rollUp, sum } from "../../domain/rollup.ts";
import { RULES, type Rule } from "../../domain/rule.ts";
import { select } from "../../domain/summarise/selection.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { today } from "./plainly.ts";

/** An event with a roll-up, by its id. `under` is the nearest wider event of the selection. */
type PlainLine = { under: string | null; own: number | null; parts: number | null; counts: number };

export type PlainExplanation = {
  lines: Map<string, PlainLine>;
  claims: number;
  used: string[];
  leftOut: { [R in LeftOut]: string[] };
  /** Of how many events these claims are. */
  leftOutOf: { [R in LeftOut]: number };
  without: string[];
  /** How many events are part of none that is summed with them. */
  roots: number;
  rules: { rule: Rule; said: number | null; parts: number | null; counts: number | null }[];
};

/** @param seen what the viewer sees; @param event explains it with its parts over everything */
export function explainPlainly(
  seen: readonly EventRecord[],
  { filter, metric, event }: { filter: Filter; metric: Metric; event: string | null },
): PlainExplanation {
  const { rule, as_of, subject } = filter;
  const { selected, summed } = select(resolveAll(seen, { rule, as_of, subject }), filter, today);
  const isAsked = ({ event: { id }, above }: ResolvedRecord) =>
    event === null || id === event || above.includes(event);
  const asked = selected.filter(isAsked);
  const within = asked.filter(summed);
  const ids = new Set(within.map((record) => record.event.id));
  const linesBy = (by: Rule) => {
    const own = new Map(
      resolveAll(seen, { rule: by, as_of, subject }).map((record) => [
        record.event.id,
        record.figures[metric]?.headline ?? null,
      ]),
    );
    return linesOf(
      within.map(({ event: { id }, above }) => ({
        id,
        part_of: above.find((wider) => ids.has(wider)) ?? null,
        own: own.get(id) ?? null,
      })),
    );
  };
  const claims = asked.flatMap((record) =>
    record.claims
      .filter((claim) => claim.metric === metric)
      .map((claim) => ({
        id: claim.id,
        event: record.event.id,
        reason: leftOutFor(claim, {
          ...{ rule, subject, figure: record.figures[metric], isSummed: summed(record) },
        }),
      })),
  );
  const claimsFor = (reason: LeftOut | null) =>
    claims.flatMap((claim) => (claim.reason === reason ? [claim.id] : [])).sort();
  return {
    lines: linesBy(rule),
    claims: claims.length,
    used: claimsFor(null),
    leftOut: eachReason(claimsFor),
    leftOutOf: eachReason(
      (reason) =>
        new Set(claims.filter((each) => each.reason === reason).map(({ event }) => event)).size,
    ),
    without: asked.flatMap(({ event: { id }, figures }) => (figures[metric] ? [] : [id])).sort(),
    roots: within.filter(({ above }) => !above.some((wider) => ids.has(wider))).length,
    rules: RULES.map(({ value }) => {
      const roots = [...linesBy(value).values()].filter(({ under }) => under === null);
      return {
        rule: value,
        said: sum(roots.map(({ own }) => own)),
        parts: sum(roots.map(({ parts }) => parts)),
        counts: sum(roots.map(({ counts }) => counts)),
      };
    }),
  };
}

function eachReason<T>(of: (reason: LeftOut) => T): { [R in LeftOut]: T } {
  return Object.fromEntries(LEFT_OUT.map((reason) => [reason, of(reason)])) as {
    [R in LeftOut]: T;
  };
}

function linesOf(nodes: readonly Node[]): Map<string, PlainLine> {
  const rolled = rollUp(nodes);
  const lines = new Map<string, PlainLine>();
  for (const { id, part_of, own } of nodes) {
    const counts = rolled.get(id)?.rollup ?? null;
    if (counts === null) continue;
    const parts = nodes.filter((part) => part.part_of === id);
    const partSum = sum(parts.map((part) => rolled.get(part.id)?.rollup ?? null));
    lines.set(id, { under: part_of, own, parts: partSum, counts });
  }
  return lines;
}
