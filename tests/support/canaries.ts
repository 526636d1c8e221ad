/** Records with words in their private and protected fields that are nowhere else, and every question a stranger can ask. */
import fc from "fast-check";
import type { ProposalInput } from "../../domain/draft.ts";
import { METRICS, SUBJECTS } from "../../domain/vocabulary/claim-terms.ts";
import { SENSITIVITIES, type Sensitivity } from "../../domain/vocabulary/event-terms.ts";
import type { Route } from "../../server/http/route.ts";
import { anyTerm } from "./arbitraries.ts";

/** What becomes of one record: how it begins, and how it stands in the end. */
export interface Life {
  begins: Sensitivity;
  /** Held back until it is published. */
  held: boolean;
  becomes: Sensitivity;
  retracted: boolean;
  /** Proposed by a stranger and accepted, in place of added by an editor. */
  proposed: boolean;
  /** Another record that it is part of: that many before it. */
  partOf: number | null;
  precision: "exact" | "street";
  metric: (typeof METRICS)[number]["value"];
  subject: (typeof SUBJECTS)[number]["value"];
}

/** Some records, parts after what they are part of. */
export const lives: fc.Arbitrary<Life[]> = fc.array(
  fc.record({
    begins: anyTerm(SENSITIVITIES),
    held: fc.boolean(),
    becomes: anyTerm(SENSITIVITIES),
    retracted: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
    proposed: fc.boolean(),
    partOf: fc.option(fc.integer({ min: 1, max: 3 })),
    precision: fc.constantFrom("exact" as const, "street" as const),
    metric: anyTerm(METRICS),
    subject: anyTerm(SUBJECTS),
  }),
  { minLength: 6, maxLength: 9 },
);

/** The words in the fields of record `i`, by what keeps them from the public. */
export function canariesOf(i: number) {
  return {
    /** For editors alone. */
    private: [`note${i}zq`, `mark${i}zq`],
    /** They would tell where it was. */
    place: [
      `lane${i}zq`,
      `53.9${i}1234`,
      `27.5${i}1234`,
      `outer${i}zq`,
      `inner${i}zq`,
      `row${i}zq`,
    ],
    /** Everything else of it. */
    record: [
      `title${i}zq`,
      `summary${i}zq`,
      `phrase${i}zq`,
      `speaker${i}zq`,
      `paper${i}zq`,
      `demand${i}zq`,
    ],
  };
}

/** The proposal of record `i`. */
export function proposalOf(i: number, life: Life, partOf: string | null): ProposalInput {
  const { place, record, private: notes } = canariesOf(i);
  const [lane, lat, lon, outer, inner, row] = place;
  const [title, summary, phrase, speaker, paper, demand] = record;
  return {
    ...{ title: `March ${title}`, summary: `It was ${summary}.`, demands: [demand ?? ""] },
    ...{ kind: "demonstration", form: "march", start: `2024-05-${String(10 + (i % 20))}` },
    place: {
      ...{ name: `${lane} 7, Minsk`, admin1: "Minsk City", country: "BLR" },
      ...{ lat: Number(lat), lon: Number(lon), precision: life.precision },
    },
    ...{ part_of: partOf, sensitivity: life.begins, external_id: outer ?? null },
    publish_after: life.held ? "2999-01-01" : null,
    note: notes[0] ?? null,
    sources: [
      {
        ...{ key: "s", kind: "news", publisher: `The ${paper}`, title: "A report" },
        locator: row ?? null,
      },
    ],
    claims: [
      {
        ...{ metric: life.metric, subject: life.subject, low: 20 + i, high: 20 + i },
        ...{ attributed_kind: "media", attributed_to: speaker ?? "", phrase: phrase ?? "" },
        ...{ external_id: inner ?? null, locator: row ?? null },
      },
    ],
  };
}

/** What a route's path may be filled with, by the names of its parameters. */
export type Fillings = Readonly<Record<string, readonly string[]>>;

/**
 * Every address of a route, filled with all that there is.
 * @throws Error for a parameter that nobody has thought of
 */
export function addressesOf(route: Route, fillings: Fillings): string[] {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
  let paths = [route.path];
  for (const name of names) {
    const values = fillings[name];
    if (values === undefined) throw new Error(`${route.path}: what may :${name} be?`);
    paths = paths.flatMap((path) =>
      values.map((value) => path.replace(`:${name}`, encodeURIComponent(value))),
    );
  }
  const query = new URLSearchParams(route.contract.example?.query).toString();
  return [...new Set(paths.flatMap((path) => [path, ...(query ? [`${path}?${query}`] : [])]))];
}
