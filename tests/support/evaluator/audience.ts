/** Shows the record to an audience at a moment: which events it sees, where they are, and what is known of them. */
import { publicView } from "../../../domain/publicview.ts";
import type { EventRecord, SourcedClaim } from "../../../domain/record.ts";
import type { Rule } from "../../../domain/rule.ts";
import { METRICS, type Metric } from "../../../domain/vocabulary/claim-terms.ts";
import type { Viewer } from "../../../engine/engine.ts";
import { type Figure, figureOf } from "./figure.ts";
import { rolled, type Tree } from "./forest.ts";
import { endOfDay, isKnown, saidAt, standingAt } from "./standing.ts";

/** An event as its audience sees it, with the claims that stand. */
export type Seen = Pick<EventRecord, "event"> & {
  claims: readonly SourcedClaim[];
  sources: readonly string[];
};

/** What an audience sees of a moment and of today; the tree is today's and whole. */
export type Audience = {
  seen: ReadonlyMap<string, Seen>;
  shown: ReadonlySet<string>;
  tree: Tree;
};

/** Everything that this viewer sees and that was known by then. */
export function audienceOf(
  records: readonly EventRecord[],
  viewer: Viewer,
  as_of: string | null,
): Audience {
  const shown = viewer === "public" ? publicView(records) : records.filter(isFor(viewer));
  const known = shown.filter((record) => isEventKnown(record, as_of));
  const seen = known.map(({ event, claims, sources }): [string, Seen] => [
    event.id,
    { event, claims: standingAt(claims, as_of), sources: sources.map(({ id }) => id) },
  ]);
  const tree = new Map(records.map(({ event }) => [event.id, event.part_of]));
  return { seen: new Map(seen), shown: new Set(shown.map(({ event }) => event.id)), tree };
}

const isFor =
  (statuses: Exclude<Viewer, "public">) =>
  ({ event }: EventRecord) =>
    statuses.includes(event.status);

/** Once a claim, a withdrawn one too, or a dated source of it is known; without dated ones from the end of its first day. */
function isEventKnown({ event, claims, sources }: EventRecord, as_of: string | null): boolean {
  const dated = sources.flatMap(({ published_on }) => published_on ?? []);
  const out = (dated.length > 0 ? dated : [event.start]).map(endOfDay);
  return [...claims.map(saidAt), ...out].some((moment) => isKnown(moment, as_of));
}

/** The figures of every event that is seen. */
export type Figures = ReadonlyMap<string, { readonly [M in Metric]?: Figure }>;

/** Each event by itself; groups give none where its parts, over everything seen, come to as much. */
export function figuresUnder({ seen, tree }: Audience, rule: Rule): Figures {
  const figures = new Map([...seen.keys()].map((id) => [id, {} as { [M in Metric]?: Figure }]));
  for (const { value: metric } of METRICS)
    rolled(new Set(seen.keys()), tree, (id, parts) => {
      const figure = figureOf(seen.get(id)?.claims ?? [], metric, rule);
      if (figure === null) return null;
      if (figure.from_groups && parts !== null && parts >= figure.headline) return null;
      const own = figures.get(id);
      if (own !== undefined) own[metric] = figure;
      return figure.headline;
    });
  return figures;
}
