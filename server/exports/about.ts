// Says of a file what it holds: which view, under which rule, of which change, under which licence, and how to cite it.
import { isForeign, type Shape } from "../../domain/csv-rows.ts";
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import { printFilter } from "../../domain/filter-url.ts";
import { RULES } from "../../domain/rule.ts";
import { SUBJECTS } from "../../domain/vocabulary/claim-terms.ts";
import { termOf } from "../../domain/vocabulary/term.ts";

/** What is told of a file, line by line: what it is, and what is said. */
export type About = readonly (readonly [name: string, said: string])[];

export type AboutFile = {
  filter: Filter;
  /** Address of the site, without a slash at the end. */
  site: string;
  /** The licence under which the record is given away; empty where nobody said. */
  licence: string;
  /** What the archive is called where it is cited. */
  cited: string;
  at: Date;
  change: number;
  events: number;
  claims: number;
  /** What its rows are; null where they are several things. */
  shape: Shape | null;
};

/** Nobody said under which licence the record may be used. */
const NO_LICENCE = "not stated by this site; ask whoever runs it";

/** The address of the view on the screen. */
export function viewAddress({ filter, site }: Pick<AboutFile, "filter" | "site">): string {
  const query = printFilter(filter);
  return `${site}/${query && `?${query}`}`;
}

const SUMS =
  "Sum the columns that begin with net_; a wider event and its parts are rows both, and sums of the others count people twice.";

/** Columns of other projects have none that can be summed. */
const NO_SUMS =
  "A wider event and its parts are rows both, and sums count people twice. The shape events has columns to sum.";

/** How a view is cited; the file of a later change may hold other figures. */
export function citationOf(file: AboutFile): string {
  const { filter, at, change, events, cited } = file;
  const known = filter.as_of ?? `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const chosen = printFilter({ ...filter, rule: EVERYTHING.rule, as_of: null });
  const view = chosen === "" ? "everything" : chosen;
  return `${cited}, “${view}, ${ruleOf(filter).toLowerCase()}”, as known on ${known}, ${events} events, change ${change}, ${viewAddress(file)}`;
}

/** All lines. */
export function aboutFile(file: AboutFile): About {
  const { filter, at, change, events, claims, licence, shape } = file;
  const foreign = shape !== null && isForeign(shape);
  return [
    ["View", viewAddress(file)],
    ["Filter", printFilter({ ...filter, rule: EVERYTHING.rule }) || "everything"],
    ["Rule", `${ruleOf(filter)}: ${termOf(RULES, filter.rule).text}`],
    ...(filter.subject === "all" || foreign ? [] : [["Of whom", ofWhom(filter)] as const]),
    ["Change", String(change)],
    ["Made", at.toISOString()],
    ["Events", String(events)],
    ["Claims", String(claims)],
    ["Licence", licence || NO_LICENCE],
    ["Cite as", citationOf(file)],
    ["Empty cells", "Unknown: nobody said. A 0 is what a source says."],
    ["Sums", foreign ? NO_SUMS : SUMS],
  ];
}

const ofWhom = ({ subject }: Filter) =>
  `The figures of events are of this group alone: ${termOf(SUBJECTS, subject).label}.`;

const ruleOf = ({ rule }: Filter) => termOf(RULES, rule).label;
