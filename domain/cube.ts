// The cube: what a summary holds, cut by time, so that any window of its bins is looked up and not asked for.
import { z } from "zod";
import { eachFacet, type FacetName } from "./facet.ts";
import type { Rule } from "./rule.ts";
import {
  type Group,
  groupSchema,
  type Largest,
  largestSchema,
  ruleSchema,
  staleSince,
} from "./summary.ts";
import type { Metric, Subject } from "./vocabulary/claim-terms.ts";
import type { Kind } from "./vocabulary/kind.ts";
import { kindSchema, metricSchema, subjectSchema } from "./vocabulary/schemas.ts";
import { BINS, type Bin } from "./when.ts";

/**
 * How many events (or how much of something) begin in each slot of time, and how many end there. The
 * slots are the bins, with one before them and one after, for events that the bins do not reach.
 * What overlaps slots a to b is all that begins up to b without what ends before a.
 */
export type Tally = { readonly begins: ArrayLike<number>; readonly ends: ArrayLike<number> };

/** What begins in one slot and ends two or more after it: it may reach over a window on both sides. */
export type Wide = { readonly begin: number; readonly end: number; readonly value: number };

/**
 * A tally of what is summed only when it lies wholly within the window. What lies within slots a to b is
 * all that ends up to b without what begins before a, which takes off twice what does both: add `wide`
 * where it begins before a and ends after b.
 */
export type Sums = Tally & { readonly wide: readonly Wide[] };

/**
 * A metric's net values over events that lie within the window. The range lies `below` and `above` the
 * headline; `open` counts the events that keep the sum's upper end open.
 */
export type FigureSums<S> = { events: S; headline: S; below: S; above: S; open: S };

/** Claims about groups of people: the events that have them, and a sum for each subject. */
export type GroupSums<S> = { events: S; subjects: { readonly [K in Subject]?: S } };

type Spot = Pick<
  Group,
  "name" | "admin1" | "country" | "lat" | "lon" | "precision" | "uncertainty_m" | "generalised"
>;

/** What is known to its region or country only, as in the summary. */
export type CubeArea<C> = Spot & { kinds: { readonly [K in Kind]?: C } };

/** A circle of the map, as in the summary, with the one figure that was asked for. */
type CubeGroup<C, S> = CubeArea<C> & Pick<Group, "level" | "id"> & { figure: FigureSums<S> | null };

/**
 * What a cube holds. `C` is what each count is kept as, `S` each sum: tallies when it is made, packed
 * when it travels, running totals when it is looked up. It knows no period: that is the window.
 */
export type Cube<C, S> = {
  /** Number of the newest change the records hold. */
  change: number;
  rule: Rule;
  bin: Bin;
  /** First day of the first bin; null when there is no event. */
  start: string | null;
  bins: number;
  /** The bins hold the first days of all events: a window of all of them is the whole time. */
  whole: boolean;
  totals: {
    events: C;
    not_mappable: C;
    disagreeing: C;
    figures: { readonly [M in Metric]?: FigureSums<S> };
    /** Groups that figures are made of, and those that are in no figure. */
    from_groups: { readonly [M in Metric]?: GroupSums<S> };
    partials: { readonly [M in Metric]?: GroupSums<S> };
  };
  /** Crowds that lead a slot, and for each slot which one does, counted from 1; 0 where none is. */
  largest: { events: readonly Largest[]; slots: ArrayLike<number> };
  facets: { readonly [F in FacetName]: readonly { value: string; events: C }[] };
  groups: readonly CubeGroup<C, S>[];
  areas: readonly CubeArea<C>[];
};

/** Whole numbers, one a slot; a zero is followed by how many there are, and those at the end are left out. */
const packedSchema = z.array(z.int());

/** `moved` is what is to be added to `begins` to know what ends in each slot. */
const packedTallySchema = z.object({ begins: packedSchema, moved: packedSchema });
export type PackedTally = z.infer<typeof packedTallySchema>;

/** `wide` holds a begin, an end and a value, one after the other. */
const packedSumsSchema = packedTallySchema.extend({ wide: z.array(z.int()) });
export type PackedSums = z.infer<typeof packedSumsSchema>;

const count = packedTallySchema;
const sum = packedSumsSchema;
const figureSchema = z.object({ events: sum, headline: sum, below: sum, above: sum, open: sum });
const groupSumsSchema = z.partialRecord(
  metricSchema,
  z.object({ events: sum, subjects: z.partialRecord(subjectSchema, sum) }),
);
const facetSchema = z.array(z.object({ value: z.string(), events: count }));
const areaSchema = groupSchema
  .pick({
    name: true,
    admin1: true,
    country: true,
    lat: true,
    lon: true,
    precision: true,
    uncertainty_m: true,
    generalised: true,
  })
  .extend({ kinds: z.partialRecord(kindSchema, count) });

/** The answer of GET /api/cube. */
export const cubeSchema = z.object({
  stale_since: staleSince,
  change: z.int(),
  rule: ruleSchema,
  bin: z.enum(BINS),
  start: z.string().nullable(),
  bins: z.int(),
  whole: z.boolean(),
  totals: z.object({
    events: count,
    not_mappable: count,
    disagreeing: count,
    figures: z.partialRecord(metricSchema, figureSchema),
    from_groups: groupSumsSchema,
    partials: groupSumsSchema,
  }),
  largest: z.object({ events: z.array(largestSchema), slots: packedSchema }),
  facets: z.object(eachFacet(() => facetSchema)),
  groups: z.array(
    areaSchema.extend({
      level: groupSchema.shape.level,
      id: z.string(),
      figure: figureSchema.nullable(),
    }),
  ),
  areas: z.array(areaSchema),
}) satisfies z.ZodType<Cube<PackedTally, PackedSums>>;
export type CubeAnswer = z.infer<typeof cubeSchema>;
