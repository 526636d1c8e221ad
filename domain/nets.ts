// What each event of a selection adds to a sum over it: nobody is counted twice, and no total is below a figure in it.
import type { Event } from "./event.ts";
import { rollUp } from "./rollup.ts";
import type { Figure } from "./rule.ts";
import type { Metric } from "./vocabulary/claim-terms.ts";

/**
 * What an event adds: its net headline, and the net of the range around it. `open`: its roll-up has no upper
 * end. `under` is the nearest wider event of the selection with a figure of its own.
 */
export type Net = {
  headline: number;
  least: number;
  most: number;
  open: boolean;
  under: string | null;
};

/** An event under a rule. `above` are the events that it is part of, nearest first, whether selected or not. */
export type Summable = {
  event: Pick<Event, "id">;
  above: readonly string[];
  figures: { readonly [M in Metric]?: Figure };
};

/**
 * The nets of a metric over a selection, by id, of the events with a figure of their own. In a selection an event is
 * part of its nearest selected wider event: what lies between and is not selected is bridged.
 */
export function netsOf(selected: readonly Summable[], metric: Metric): Map<string, Net> {
  const known = selected.flatMap(({ event: { id }, above, figures }) =>
    figures[metric] ? [{ id, above, figure: figures[metric] }] : [],
  );
  const ids = new Set(known.map(({ id }) => id));
  const nodes = known.map(({ id, above, figure }) => ({
    id,
    figure,
    part_of: above.find((wider) => ids.has(wider)) ?? null,
  }));
  const rolled = (own: (figure: Figure) => number) =>
    rollUp(nodes.map((node) => ({ ...node, own: own(node.figure), open: node.figure.open })));
  const headline = rolled((figure) => figure.headline);
  const least = rolled((figure) => figure.least);
  const most = rolled((figure) => figure.most);
  return new Map(
    nodes.map(({ id, part_of }) => [
      id,
      {
        headline: headline.get(id)?.net ?? 0,
        least: least.get(id)?.net ?? 0,
        most: most.get(id)?.net ?? 0,
        open: most.get(id)?.open ?? false,
        under: part_of,
      },
    ]),
  );
}
