// Holds the columns of claims, grouped by event and metric: a claim group is the claims of one event on one metric.
import {
  METRICS,
  type Metric,
  QUALIFIERS,
  type Qualifier,
  SUBJECTS,
} from "../../domain/vocabulary/claim-terms.ts";
import { SPEAKERS, type Speaker } from "../../domain/vocabulary/speaker.ts";
import type { Events } from "./events.ts";
import { grown, MOST_IN_16_BITS, type OnColumn, widened } from "./shared-array.ts";

export const METRIC_COUNT = METRICS.length;
const codesOf = (terms: readonly { value: string }[]): Record<string, number> =>
  Object.fromEntries(terms.map(({ value }, i) => [value, i]));
const metricCodes = codesOf(METRICS);
const speakerCodes = codesOf(SPEAKERS);
const subjectCodes = codesOf(SUBJECTS);
const qualifierCodes = codesOf(QUALIFIERS);

export const metricCode = (metric: string): number => metricCodes[metric];
export const qualifierCode = (qualifier: string): number => qualifierCodes[qualifier];
export const speakerCode = (speaker: string): number => speakerCodes[speaker];
export const metricAt = (code: number): Metric => METRICS[code].value;
export const speakerBits = (speakers: readonly Speaker[]): number =>
  speakers.reduce((bits, speaker) => bits | (1 << speakerCode(speaker)), 0);

/** Facts of a claim in one number: its subject (4 bits; 0 is all people), its speaker (3), whether it stands now (1), its qualifier (3). */
export const SUBJECT = 0b1111;
export const SPEAKER_AT = 4;
const SPEAKER = 0b111;
export const STANDS = 1 << 7;
export const QUALIFIER_AT = 8;

export const speakerOf = (facts: number): number => (facts >> SPEAKER_AT) & SPEAKER;
export const qualifierOf = (facts: number): Qualifier => QUALIFIERS[facts >> QUALIFIER_AT].value;

/** No number: a claim in words, or an open end. */
export const OPEN = -1;

export type ClaimFields = {
  low: number | null;
  high: number | null;
  /** Milliseconds since 1970 (domain/rule.ts, saidAt). */
  said: number;
  source: number;
  facts: number;
};

/** When a claim without any date was said: before every other. */
export const LONG_AGO = Number.MIN_SAFE_INTEGER;

/** What 32 bits of seconds begin with; it stands for LONG_AGO. */
const LEAST_SECOND = -(2 ** 31);
const isInSeconds = (ms: number) =>
  ms === LONG_AGO || (ms % 1_000 === 0 && ms / 1_000 > LEAST_SECOND && ms / 1_000 < 2 ** 31);

export class Claims {
  count = 0;
  low = new Int32Array(0);
  high = new Int32Array(0);
  /** In units of so many milliseconds: whole seconds, as long as all can be told in 32 bits of them. */
  unit: 1_000 | 1 = 1_000;
  /** Since 1970, in units. */
  said: Int32Array | Float64Array = new Int32Array(0);
  source: Uint16Array | Uint32Array = new Uint16Array(0);
  facts = new Uint16Array(0);

  add({ low, high, said, source, facts }: ClaimFields): number {
    const at = this.count++;
    if (at >= this.low.length) this.onColumns(grown);
    this.low[at] = low ?? OPEN;
    this.high[at] = high ?? OPEN;
    if (this.unit !== 1 && !isInSeconds(said)) this.tellMilliseconds();
    if (source > MOST_IN_16_BITS && this.source instanceof Uint16Array) this.takeManySources();
    this.said[at] = this.unit === 1 ? said : Math.max(LEAST_SECOND, said / this.unit);
    this.source[at] = source;
    this.facts[at] = facts;
    return at;
  }

  tellMilliseconds(): void {
    this.said = widened(this.said, new Float64Array(0));
    for (let i = 0; i < this.count; i++) {
      const second = this.said[i];
      this.said[i] = second === LEAST_SECOND ? LONG_AGO : second * this.unit;
    }
    this.unit = 1;
  }

  takeManySources(): void {
    this.source = widened(this.source, new Uint32Array(0));
  }

  onColumns(on: OnColumn): void {
    const { count } = this;
    this.low = on(this.low, count);
    this.high = on(this.high, count);
    this.said = on(this.said, count);
    this.source = on(this.source, count);
    this.facts = on(this.facts, count);
  }
}

/** Claim groups of an event stand side by side, in the order of METRICS. One whose row is 0 belongs to no event any more. */
export class ClaimGroups {
  count = 0;
  row = new Uint32Array(0);
  metric = new Uint8Array(0);
  /** The first claim; the claims reach to the first of the next claim group. */
  claim = new Uint32Array(1);
  /** The claim groups that belong to no event any more, in the order in which they were left. */
  readonly abandoned: number[] = [];

  add(row: number, metric: number): void {
    const at = this.count++;
    if (at >= this.row.length || this.count >= this.claim.length) this.onColumns(grown);
    this.row[at] = row;
    this.metric[at] = metric;
  }

  /** The claim group belongs to no event any more. */
  abandon(group: number): void {
    this.row[group] = 0;
    this.abandoned.push(group);
  }

  /** The claims added last belong to the claim group added last. */
  close(claims: number): void {
    this.claim[this.count] = claims;
  }

  onColumns(on: OnColumn): void {
    const { count } = this;
    this.row = on(this.row, count);
    this.metric = on(this.metric, count);
    this.claim = on(this.claim, count + 1);
  }
}

export function subjectCode(subject: string): number {
  return subjectCodes[subject];
}

/**
 * Claims that come in the order of their ids, in the order in which columns hold them: by the code of their
 * metric, then by id. Takes and gives their places in `metrics`.
 */
export function inColumnOrder(own: number[], metrics: ArrayLike<number>): readonly number[] {
  const code = (claim: number) => metrics[claim];
  for (let i = 1; i < own.length; i++)
    if (code(own[i - 1]) > code(own[i])) return own.sort((a, b) => code(a) - code(b));
  return own;
}

/** The claim group of an event's metric, or -1. */
export function groupOf(
  {
    events,
    groups,
  }: { events: Pick<Events, "firstGroup" | "groupCount">; groups: Pick<ClaimGroups, "metric"> },
  row: number,
  metric: number,
): number {
  const first = events.firstGroup[row];
  const end = first + events.groupCount[row];
  for (let group = first; group < end; group++) if (groups.metric[group] === metric) return group;
  return -1;
}
