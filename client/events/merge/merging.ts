// Two records while they are made one: which stays, whose value each field takes, why, and what comes of it.
import { type Signal, signal } from "@preact/signals";
import type { UnprotectedRecord } from "../../../domain/answers/record.ts";
import type { Claim } from "../../../domain/claim.ts";
import type { ProposalInput } from "../../../domain/draft.ts";
import { type MergeInput, saidBy } from "../../../domain/merge.ts";
import { isStricter } from "../../../domain/publicview.ts";
import { type CountedClaim, type Figure, resolve } from "../../../domain/rule.ts";
import { withSuperseded } from "../../../domain/superseded.ts";
import { METRICS, type Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { label } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { t } from "../../i18n/t.ts";
import { type EventField, FIELDS, isSame } from "../edit/fields.ts";
import { keptOf } from "../edit/kept.ts";
import type { FormTyped } from "../form/typed.ts";

/** The place of a record in a pair. */
export type Side = 0 | 1;
export const SIDES: readonly Side[] = [0, 1];

export type Pair = readonly [UnprotectedRecord, UnprotectedRecord];

export type Merging = {
  readonly records: Pair;
  readonly stays: Signal<Side>;
  /** By the ids of fields: whose value was chosen. */
  readonly choices: Signal<Readonly<Record<string, Side>>>;
  readonly reason: Signal<string>;
};

/** The record with more figures stays, unless somebody says otherwise: its address is the one that was cited. */
export function merging(records: Pair): Merging {
  const [one, other] = records.map((record) => standing(record).length);
  const richer: Side = (other ?? 0) > (one ?? 0) ? 1 : 0;
  return { records, stays: signal<Side>(richer), choices: signal({}), reason: signal("") };
}

/** A field of both records. `words` are null where a record says nothing. */
export type Row = {
  readonly id: string;
  readonly name: string;
  readonly words: readonly [string | null, string | null];
  readonly same: boolean;
  /** Whose value it takes. */
  readonly side: Side;
};

/** The fields of which at least one record says something. */
export function rowsOf({ records, stays, choices }: Merging): Row[] {
  const [one, other] = typedOf(records);
  const kindsDiffer = one.kind !== other.kind;
  const fields = kindsDiffer ? FIELDS.filter(({ id }) => !OF_KIND.includes(id)) : FIELDS;
  return fields.flatMap((field) => {
    const words = [wordsOf(field, one, kindsDiffer), wordsOf(field, other, kindsDiffer)] as const;
    const same = isSame(field.of(one), field.of(other));
    if (words[0] === null && words[1] === null) return [];
    if (field.id === "part_of" && isPartOfOther(records)) return [];
    const name = field.id === "kind" && kindsDiffer ? t("merge.kind_and_form") : field.name();
    const side = choices.value[field.id] ?? sideFor(field.id, words, records, stays.value);
    return { id: field.id, name, words, same, side };
  });
}

const OF_KIND: readonly string[] = ["form", "response"];

const typedOf = (records: Pair) =>
  records.map((record) => keptOf(record, "").typed) as [FormTyped, FormTyped];

/** Of two kinds the form is told too, since each kind has its own. */
function wordsOf(field: EventField, typed: FormTyped, withForm: boolean): string | null {
  const words = field.words(typed);
  if (field.id !== "kind" || !withForm || typed.form === "") return words;
  return commas([words, label("form", typed.form)]);
}

function isPartOfOther([one, other]: Pair): boolean {
  return one.event.part_of === other.event.id || other.event.part_of === one.event.id;
}

/** The record that stays keeps what it says; where it says nothing, or protects less, the other's holds. */
function sideFor(id: string, words: Row["words"], records: Pair, stays: Side): Side {
  const other = stays === 0 ? 1 : 0;
  if (id === "sensitivity") {
    const [a, b] = [records[stays], records[other]].map(({ event }) => event.sensitivity);
    return a !== undefined && b !== undefined && isStricter(b, a) ? other : stays;
  }
  return words[stays] === null ? other : stays;
}

/** What is sent to make one of the two: the record that stays is named by the address. */
export function mergeOf(merging: Merging): MergeInput {
  const { records, stays, reason } = merging;
  const kept = records[stays.value];
  const merged = records[stays.value === 0 ? 1 : 0];
  const taken = rowsOf(merging).filter(({ same, side }) => !same && side !== stays.value);
  const fields = FIELDS.filter(({ id }) => taken.some((row) => row.id === id));
  const from = proposalOf(merged);
  const mixed = proposalOf(kept);
  for (const field of fields) Object.assign(mixed, taking(field, mixed, from));
  return {
    other: merged.event.id,
    event: Object.assign({}, ...fields.map(({ sent }) => sent(mixed))),
    reason: reason.value.trim(),
    version: Math.min(...records.map(({ change }) => change)),
  };
}

/** The event as a proposal holds it. */
function proposalOf({ event }: UnprotectedRecord): ProposalInput {
  const { sources: _, id: __, status: ___, added_on: ____, changed_at: _____, ...fields } = event;
  const { uncertainty_m, generalised: ______, ...place } = fields.place;
  return { ...fields, place: { ...place, uncertainty_m } };
}

/** A field of another event; of those who took part only the one that the field names. */
function taking({ id, sent }: EventField, event: ProposalInput, from: ProposalInput) {
  if (id !== "participants" && id !== "against" && id !== "security") return sent(from);
  return { actors: { ...event.actors, [id]: from.actors?.[id] ?? null } };
}

/** What one record will hold: claims that stand, how many of them twice, sources, and the figures under *Lowest*. */
export type Outcome = {
  readonly claims: number;
  readonly twins: number;
  readonly sources: number;
  readonly figures: readonly { metric: Metric; was: Figure | null; is: Figure | null }[];
};

export function outcomeOf({ records, stays }: Merging): Outcome {
  const [kept, merged] = [records[stays.value], records[stays.value === 0 ? 1 : 0]];
  const own = standing(kept);
  const said = new Set(own.map(saidBy));
  const more = standing(merged).filter((claim) => !said.has(saidBy(claim)));
  const all = [...own, ...more];
  const sources = new Set(records.flatMap((record) => record.sources.map(({ id }) => id)));
  return {
    claims: all.length,
    twins: standing(merged).length - more.length,
    sources: sources.size,
    figures: METRICS.flatMap(({ value: metric }) => {
      const [was, is] = [own, all].map((claims) => lowestOf(claims, metric));
      return is ? [{ metric, was: was ?? null, is }] : [];
    }),
  };
}

/** The figures of a record that count or are known in words. */
export const standing = ({ claims }: UnprotectedRecord): Claim[] =>
  withSuperseded(claims).filter(({ status }) => status === "active" || status === "disputed");

function lowestOf(claims: readonly Claim[], metric: Metric): Figure | null {
  const counted = claims.filter((claim) => claim.metric === metric);
  return resolve(
    counted.map(
      (claim): CountedClaim => ({ ...claim, source_published_on: null, event_start: "" }),
    ),
    "lowest",
  );
}
