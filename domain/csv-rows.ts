// The rows of a file: exactly what the list, the table and the map hold for the same filter and rule.
import type { Column } from "./column.ts";
import { CLAIM_COLUMNS, EDITOR_EVENT_COLUMNS, EVENT_COLUMNS } from "./columns.ts";
import { csvHeader, csvLine } from "./csv.ts";
import { type Figured, figuresOf } from "./resolve-all.ts";
import type { Rule } from "./rule.ts";
import { ACLED_COLUMNS } from "./shaped/acled-columns.ts";
import { acledEvent } from "./shaped/acled-event.ts";
import { CCC_COLUMNS } from "./shaped/ccc-columns.ts";
import { cccEvent } from "./shaped/ccc-event.ts";
import { METRICS, SUBJECTS, type Subject } from "./vocabulary/claim-terms.ts";
import { termOf } from "./vocabulary/term.ts";

/** The record's own rows. */
export const OWN_SHAPES = ["events", "claims"] as const;
export type OwnShape = (typeof OWN_SHAPES)[number];

/** Rows in the columns of other projects, each of them an event. */
export const FOREIGN_SHAPES = ["acled", "ccc"] as const;
export type ForeignShape = (typeof FOREIGN_SHAPES)[number];

/** Whether rows of a shape are in the columns of another project. */
export function isForeign(shape: Shape): shape is ForeignShape {
  return FOREIGN_SHAPES.some((foreign) => foreign === shape);
}

export const SHAPES = [...OWN_SHAPES, ...FOREIGN_SHAPES] as const;
export type Shape = (typeof SHAPES)[number];

export type Exported = {
  shape: Shape;
  rule: Rule;
  /** Of whom the figures of events are; everybody unless it is told. */
  subject?: Subject | undefined;
  /** Address of the site, without a slash at the end. */
  site: string;
  /** Whether records are written as they are, for editors, and not as the public sees them. */
  forEditors: boolean;
};

export type FileKind = Pick<Exported, "shape" | "subject" | "forEditors">;

/** Columns that are the same whoever asks, and of whomever the filter speaks. */
const FIXED = { claims: CLAIM_COLUMNS, acled: ACLED_COLUMNS, ccc: CCC_COLUMNS } as const;

/**
 * The columns of such a file, in their order. Those of figures of one group of people say so: "injured_police_low",
 * "net_injured_police".
 */
export function columnsOfFile({
  shape,
  subject = "all",
  forEditors,
}: FileKind): readonly Column<never>[] {
  if (shape !== "events") return FIXED[shape];
  const columns = eventColumns(forEditors);
  if (subject === "all") return columns;
  const { label } = termOf(SUBJECTS, subject);
  return columns.map((column) => {
    const name = column.name.replace(OF_A_METRIC, (metric) => `${metric}_${subject}`);
    if (name === column.name) return column;
    return { ...column, name, meaning: `${column.meaning} Of this group alone: ${label}.` };
  });
}

/** The line of column names. */
export function csvHead(kind: FileKind): string {
  return csvHeader(columnsOfFile(kind));
}

/** What the name of a figure's column begins with. */
const OF_A_METRIC = new RegExp(
  `^(net_)?(${METRICS.map(({ value }) => value).join("|")})(?=(_low|_high|_qualifier)?$)`,
);

const eventColumns = (forEditors: boolean) => (forEditors ? EDITOR_EVENT_COLUMNS : EVENT_COLUMNS);

/** The lines of one record: one for the event, or one for each claim. */
export function csvLines(record: Figured, exported: Exported): string {
  const { shape, rule, site, forEditors } = exported;
  if (shape === "events") {
    const url = `${site}/events/${encodeURIComponent(record.event.id)}`;
    return csvLine(eventColumns(forEditors), { record, rule, url });
  }
  if (shape === "acled")
    return csvLine(ACLED_COLUMNS, acledEvent(ofEverybody(record, exported), rule));
  if (shape === "ccc") return csvLine(CCC_COLUMNS, cccEvent(ofEverybody(record, exported), rule));
  const sources = new Map(record.sources.map((source) => [source.id, source]));
  return record.claims
    .map((claim) => csvLine(CLAIM_COLUMNS, { claim, source: sources.get(claim.source) ?? null }))
    .join("");
}

/** The columns of other projects count everybody, or say of whom, whatever group the filter speaks of. */
function ofEverybody(record: Figured, { subject = "all", rule }: Exported): Figured {
  return subject === "all" ? record : { ...record, figures: figuresOf(record.claims, rule) };
}
