// A refresh as SQL: totals, timeline, circles and eight facets as eleven GROUP BYs over the facts, and what their rows say.

import { DIFFER_FROM } from "../../domain/disagreement.ts";
import { daysOf, type Filter } from "../../domain/filter.ts";
import { MOST_VALUES } from "../../domain/questions.ts";
import { isoOf } from "../../domain/when.ts";
import { add, addEach, addValues, emptyAnswer } from "./adding.ts";
import type { Answer } from "./answer.ts";
import type { Condition } from "./conditions.ts";
import { NETS } from "./facts.ts";
import { FACETS, type Labels, type Level } from "./labels.ts";

export type Asked = { filter: Filter; conditions: readonly Condition[]; level: Level };
type Row = readonly (number | null)[];

/** The statements, in the order in which `answerFrom` takes their rows. */
export function statementsOf({ filter, conditions, level }: Asked): string[] {
  const where = (but: string | null, ...more: string[]) => {
    const all = conditions.filter(({ column }) => column !== but).map(({ sql }) => sql);
    return [...all, ...more].map((sql, i) => `${i === 0 ? "where" : "and"} ${sql}`).join(" ");
  };
  const { from, to } = daysOf(filter.date, 0);
  const within = [
    ...(Number.isFinite(from) ? [`start_day >= ${from}`] : []),
    ...(Number.isFinite(to) ? [`end_day <= ${to}`] : []),
  ].join(" and ");
  const sums = (only: string) =>
    NETS.map((net) => `sum(${only === "" ? net : `case when ${only} then ${net} end`})`).join(", ");
  const having = NETS.map((net) => `count(${net})`).join(", ");
  const differing = `sum(case when differs >= ${DIFFER_FROM} then 1 else 0 end)`;
  return [
    `select count(*), count(month), sum(on_map), sum(claims), ${differing}, ${having}, ${sums(within)} from facts ${where(null)}`,
    `select month, kind, count(*), ${sums("stays = 1")} from facts ${where("days", "month is not null")} group by month, kind`,
    `select circle_${level}, count(*), ${sums(within)} from facts ${where(null, `circle_${level} is not null`)} group by circle_${level}`,
    ...FACETS.map(
      (facet) =>
        `select ${facet}, count(*) from facts ${where(facet)} group by ${facet} order by 2 desc, 1 limit ${MOST_VALUES}`,
    ),
  ];
}

/** The answer that the rows of the statements give. */
export function answerFrom(
  [totals = [], months = [], circles = [], ...facets]: readonly (readonly Row[])[],
  labels: Labels,
  level: Level,
): Answer {
  const [events = 0, datable = 0, on_map, claims, disagreeing, ...figures] = totals[0] ?? [];
  const answer = emptyAnswer();
  Object.entries({ events, on_map, claims, disagreeing }).forEach(([name, value]) => {
    add(answer.totals, name, value);
  });
  add(answer.totals, "not_datable", (events ?? 0) - (datable ?? 0));
  addEach(answer.totals, "", figures.slice(0, NETS.length));
  addEach(answer.sums, "", figures.slice(NETS.length));
  for (const [day, kind, count, ...sums] of months) {
    const month = `${isoOf(day ?? 0)} `;
    add(answer.timeline, `${month}${labels.kind[kind ?? 0]}`, count);
    addEach(answer["timeline's sums"], month, sums);
  }
  for (const [circle, count, ...sums] of circles) {
    const id = labels[`circle_${level}`][circle ?? 0] ?? "";
    add(answer.circles, id, count);
    addEach(answer["circles' sums"], `${id} `, sums);
  }
  FACETS.forEach((facet, i) => {
    for (const [code, count] of facets[i] ?? [])
      addValues(answer[facet], facet, code, count, labels);
  });
  return answer;
}
