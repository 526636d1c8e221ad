// crossfilter2 in this process, over the numbers of the facts: one user's, whose every filter starts from the last.
import type { Crossfilter } from "crossfilter2";
import { MOST_VALUES } from "../../domain/questions.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { KINDS } from "../../domain/vocabulary/kind.ts";
import { binStart, isoOf } from "../../domain/when.ts";
import { add, addEach, addValues, emptyAnswer } from "./adding.ts";
import { CHOSEN_BY, type ChosenBy, firstDay, packDays } from "./conditions.ts";
import { BIN, type Facts, NETS, NONE } from "./facts.ts";
import { FACETS, type Facet } from "./labels.ts";
import type { Peer, PeerKind } from "./peer.ts";

export const crossfilter2: PeerKind = {
  name: "crossfilter2",
  answers:
    "totals, months, circles of countries and eight facets, from the last filter on; sums where there is no period, for it can't tell within from beyond",
  upTo: 3_000_000,
  open: async (facts) => {
    const { default: crossfilter } = await import("crossfilter2");
    return peerOf(facts, crossfilter(Array.from({ length: facts.events }, (_, row) => row)));
  },
};

function peerOf(facts: Facts, all: Crossfilter<number>): Peer {
  const { columns, labels } = facts;
  const at = (column: keyof Facts["columns"]) => (row: number) => columns[column][row] ?? NONE;
  const dimensions = new Map(
    [...new Set([...CHOSEN_BY, ...FACETS])].map((column) => [
      column,
      all.dimension(
        column === "days"
          ? (row) => packDays(at("start_day")(row), at("end_day")(row))
          : at(column),
      ),
    ]),
  );
  const of = (column: ChosenBy | Facet) => {
    const dimension = dimensions.get(column);
    if (dimension === undefined) throw new RangeError(`there is no ${column}`);
    return dimension;
  };
  const facets = FACETS.map((facet) => of(facet).group<number, number>());
  const monthOf = at("month");
  const stays = at("stays");
  const months = of("days")
    .group<number, Tally>((days) => binStart(firstDay(days), BIN))
    .reduce(
      ...tallying(
        facts,
        (row) => monthOf(row) !== NONE,
        (row) => stays(row) === 1,
      ),
    );
  const always = () => true;
  const circles = all
    .dimension(at("circle_country"))
    .group<number, Tally>()
    .reduce(...tallying(facts, always, always));
  const totals = all.groupAll<Tally>().reduce(...tallying(facts, always, always));
  const counts = {
    on_map: all.groupAll<number>().reduceSum(at("on_map")),
    claims: all.groupAll<number>().reduceSum(at("claims")),
    disagreeing: all.groupAll<number>().reduceSum((row) => (at("differs")(row) >= 2 ? 1 : 0)),
    not_datable: all.groupAll<number>().reduceSum((row) => (monthOf(row) === NONE ? 1 : 0)),
  };

  return {
    ask: async ({ filter, conditions, level }) => {
      const began = performance.now();
      for (const column of CHOSEN_BY) {
        const condition = conditions.find((each) => each.column === column);
        if (condition) of(column).filterFunction((value) => condition.passes(Number(value)));
        else if (of(column).hasCurrentFilter()) of(column).filterAll();
      }
      const total = totals.value();
      const inMonths = months.all();
      const inCircles = circles.all();
      const ofFacets = facets.map((facet) => facet.all());
      const counted = Object.entries(counts).map(([name, sum]) => [name, sum.value()] as const);
      const ms = performance.now() - began;

      const answer = emptyAnswer();
      add(answer.totals, "events", eventsIn(total));
      for (const [name, count] of counted) add(answer.totals, name, count);
      addEach(answer.totals, "", total.having);
      addEach(answer.sums, "", total.sums);
      for (const { key, value } of inMonths) {
        KINDS.forEach((kind, i) => {
          add(answer.timeline, `${isoOf(key)} ${kind.value}`, value.kinds[i]);
        });
        addEach(answer["timeline's sums"], `${isoOf(key)} `, value.sums);
      }
      for (const { key, value } of inCircles) {
        const id = labels.circle_country[key];
        if (id === undefined) continue;
        add(answer.circles, id, eventsIn(value));
        addEach(answer["circles' sums"], `${id} `, value.sums);
      }
      FACETS.forEach((facet, i) => {
        const most = [...(ofFacets[i] ?? [])]
          .sort((a, b) => b.value - a.value || a.key - b.key)
          .slice(0, MOST_VALUES);
        for (const { key, value } of most) addValues(answer[facet], facet, key, value, labels);
      });
      const { sums, circles: atCircles, "circles' sums": sumsAtCircles, ...rest } = answer;
      const summed = filter.date === null;
      return {
        ms,
        answer: {
          ...rest,
          ...(summed && { sums }),
          ...(level === "country" && { circles: atCircles }),
          ...(level === "country" && summed && { "circles' sums": sumsAtCircles }),
        },
      };
    },
    close: async () => {},
  };
}

const eventsIn = ({ kinds }: Tally) => kinds.reduce((sum, count) => sum + count, 0);

/** Events by kind; events with a figure and sums of net values in the order of METRICS. */
type Tally = { kinds: number[]; having: number[]; sums: number[] };

type Step = (tally: Tally, row: number) => Tally;

/** What adds a row, what takes it out, and what it starts from. */
function tallying(
  { columns }: Facts,
  counts: (row: number) => boolean,
  sums: (row: number) => boolean,
): [Step, Step, () => Tally] {
  const nets = NETS.map((net) => columns[net]);
  const step =
    (sign: 1 | -1): Step =>
    (tally, row) => {
      if (!counts(row)) return tally;
      plus(tally.kinds, columns.kind[row] ?? 0, sign);
      const summed = sums(row);
      for (let i = 0; i < nets.length; i++) {
        const net = nets[i]?.[row] ?? NONE;
        if (net === NONE) continue;
        plus(tally.having, i, sign);
        if (summed) plus(tally.sums, i, sign * net);
      }
      return tally;
    };
  const zeros = (terms: readonly unknown[]) => terms.map(() => 0);
  return [
    step(1),
    step(-1),
    () => ({ kinds: zeros(KINDS), having: zeros(METRICS), sums: zeros(METRICS) }),
  ];
}

function plus(numbers: number[], at: number, value: number): void {
  numbers[at] = (numbers[at] ?? 0) + value;
}
