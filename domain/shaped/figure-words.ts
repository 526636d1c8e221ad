// Words for figures in tables that have a cell where a record has claims: "around 1,500", "at least 200", "hundreds".
import { lowOf } from "../low-high.ts";
import type { PeopleGroup } from "../people-groups.ts";
import { type EventRecord, type SourcedClaim, stands } from "../record.ts";
import type { Figured } from "../resolve-all.ts";
import { type Figure, hears, type Rule, resolveGroup } from "../rule.ts";
import {
  METRICS,
  type Metric,
  type Qualifier,
  SUBJECTS,
  UNITS,
} from "../vocabulary/claim-terms.ts";
import { SPEAKERS } from "../vocabulary/speaker.ts";
import { termOf } from "../vocabulary/term.ts";

/** A figure under the rule, and the standing claims that it could be made of. */
export type Told = {
  figure: Pick<Figure, "headline" | "low" | "high" | "qualifier" | "claims"> | null;
  claims: readonly SourcedClaim[];
};

/** What a record says under a rule of one metric, of everybody or of one group of people. */
export function toldOf(
  { figures, claims }: Pick<Figured, "figures" | "claims">,
  rule: Rule,
  metric: Metric,
  subject: "all" | PeopleGroup = "all",
): Told {
  const own = claims.filter((claim) => claim.metric === metric && stands(claim));
  const figure = subject === "all" ? figures[metric] : resolveGroup(own, subject, rule);
  return { figure: figure ?? null, claims: own.filter((claim) => claim.subject === subject) };
}

/** How numbers are written: with commas between thousands, or without. */
const grouped = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ",");

const BEFORE: Record<Qualifier, string> = {
  exact: "",
  about: "around ",
  at_least: "at least ",
  at_most: "up to ",
  more_than: "more than ",
  less_than: "less than ",
  vague: "around ",
};

/** `isOwn`: whether a claim came from such a table, whose cell it then is; `plain`: without commas in numbers. */
type Wording = { rule: Rule; isOwn: (claim: SourcedClaim) => boolean; plain?: boolean };

/** The figure in words. A claim in words stands in the source's own. Null: nobody whom the rule hears says anything. */
export function figureWords(
  { figure, claims }: Told,
  { rule, isOwn, plain = false }: Wording,
): string | null {
  if (figure === null) {
    const heard = claims.filter(
      (claim) => lowOf(claim) === null && hears(rule, claim.attributed_kind),
    );
    return joined(heard.map(({ phrase }) => phrase));
  }
  const [one, ...others] = claims.filter(({ id }) => figure.claims.includes(id));
  if (one?.phrase && others.length === 0 && (one.qualifier === "vague" || isOwn(one)))
    return one.phrase;
  return BEFORE[figure.qualifier] + (plain ? String(figure.headline) : grouped(figure.headline));
}

/** Texts that differ, with commas between them; null for none. */
function joined(texts: readonly (string | null)[]): string | null {
  return [...new Set(texts)].filter((text) => text !== null).join(", ") || null;
}

/** Whether a cell with these words leaves nothing of a claim untold. */
export function isTold(
  claim: SourcedClaim,
  { figure, claims }: Told,
  words: string | null,
): boolean {
  if (!claims.includes(claim) || claim.attributed_to !== null || claim.unit !== "persons")
    return false;
  if (figure !== null && !figure.claims.includes(claim.id)) return false;
  if (claim.phrase !== null) return claim.phrase === words;
  return numberOf(claim)?.replaceAll(",", "") === words?.replaceAll(",", "");
}

/** All that claims say which no cell tells, a sentence each, in order of what is counted. */
export function sentencesOf(
  { claims }: Pick<EventRecord, "claims">,
  isElsewhere: (claim: SourcedClaim) => boolean,
): string[] {
  return METRICS.flatMap(({ value, label }) =>
    claims
      .filter((claim) => claim.metric === value && stands(claim) && !isElsewhere(claim))
      .map((claim) => `${label}${ofWhom(claim)}: ${saidIn(claim)}.`),
  );
}

const ofWhom = ({ subject }: SourcedClaim) =>
  subject === "all" ? "" : ` (${termOf(SUBJECTS, subject).label.toLowerCase()})`;

/** "774 (“774 people”, Interior Ministry)". */
function saidIn(claim: SourcedClaim): string {
  const { phrase, attributed_kind, unit, status } = claim;
  const number = numberOf(claim);
  const quoted = phrase === null || phrase === number ? null : `“${phrase}”`;
  const kind = attributed_kind === "unattributed" ? null : termOf(SPEAKERS, attributed_kind).label;
  const [first, ...others] = [
    ...[number, quoted, claim.attributed_to ?? kind?.toLowerCase() ?? null],
    unit === "persons" ? null : termOf(UNITS, unit).label.toLowerCase(),
    status === "disputed" ? status : null,
  ].filter((said) => said !== null);
  return others.length === 0 ? `${first}` : `${first} (${others.join(", ")})`;
}

/** The number of a claim; null where words stand for it. */
function numberOf({ low, high, qualifier }: SourcedClaim): string | null {
  const n = low ?? high;
  if (n === null || qualifier === "vague") return null;
  if (low !== null && high !== null && low !== high) return `${grouped(low)} to ${grouped(high)}`;
  return BEFORE[qualifier] + grouped(n);
}
