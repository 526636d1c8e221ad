// The values of one facet as rows, in the rail and in the editors of the sentence.
import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { FacetName } from "../../../domain/facet.ts";
import type { Choice, Filter } from "../../../domain/filter.ts";
import { MOST_VALUES } from "../../../domain/questions.ts";
import { NO_REGION, readRegion } from "../../../domain/region.ts";
import { METRICS } from "../../../domain/vocabulary/claim-terms.ts";
import { RESPONSES } from "../../../domain/vocabulary/event-terms.ts";
import { FORMS } from "../../../domain/vocabulary/form.ts";
import { KINDS, type Kind } from "../../../domain/vocabulary/kind.ts";
import { SPEAKERS, type Speaker } from "../../../domain/vocabulary/speaker.ts";
import type { Term } from "../../../domain/vocabulary/term.ts";
import { number, unaccented } from "../../i18n/intl.ts";
import { t } from "../../i18n/t.ts";
import { KindShape } from "../../ui/marks/kind-shape.tsx";
import { kindColour } from "../../ui/marks/kinds.ts";
import { SpeakerIcon } from "../../ui/marks/speaker-icon.tsx";
import { excluded, isMade, toggled } from "../choice.ts";
import { summary, summaryQuestion } from "../refresh.ts";
import { choose, filter } from "../selection.ts";
import { valueName } from "../words.ts";
import { named, rowOrder } from "./row-order.ts";
import { type ValueCount, valueCount } from "./value-counts.ts";
import { ValueRow } from "./value-row.tsx";

/** Facets that are chosen by naming values. */
export type ChoiceFacet = Exclude<FacetName, "precision">;

type Props = {
  facet: ChoiceFacet;
  /** Shows only values whose name holds these words. */
  matching?: string | undefined;
  /** Shows at most this many; all when missing. */
  most?: number | undefined;
};

export function FacetValues({ facet, matching = "", most }: Props) {
  const choice = filter.value[facet] as Choice;
  const found = valuesOf(facet).filter((value) => holds(nameOf(facet, value), matching));
  const shown = found.filter(
    (value, i) =>
      most === undefined || i < most || stateOf(choice, asChosen(choice, value)) !== "open",
  );
  return (
    <>
      {shown.map((value) => (
        <FacetRow key={value} facet={facet} value={value} />
      ))}
      {most === undefined && isCut(facet) && (
        <p class="hint">{t("dashboard.most_values", { n: number(MOST_VALUES) })}</p>
      )}
    </>
  );
}

type RowProps = {
  facet: ChoiceFacet;
  value: string;
  /** How many events it has, where the answer does not name it. */
  counted?: ReadonlySignal<ValueCount> | undefined;
};

export function FacetRow({ facet, value, counted }: RowProps) {
  const answered = useMemo(() => valueCount(facet, value), [facet, value]);
  const choice = filter.value[facet] as Choice;
  const own = asChosen(choice, value);
  const change = (next: Choice) => choose({ [facet]: next } as Partial<Filter>);
  return (
    <ValueRow
      name={nameOf(facet, value)}
      lead={leadOf(facet, value)}
      shown={counted ?? answered}
      colour={facet === "kind" ? kindColour(value as Kind) : undefined}
      state={stateOf(choice, own)}
      onToggle={() => change(toggled(choice, own))}
      onExclude={() => change(excluded(choice, own))}
    />
  );
}

/** How many values a facet has now. */
export function countValues(facet: ChoiceFacet): number {
  return valuesOf(facet).length;
}

/** What the reader chooses among in rows: while any of it is chosen, or an answer is awaited, all rows stay where they are. */
const IN_ROWS = ["kind", "country", "form", "response", "admin1", "said_by", "has"] as const;

const orders = new Map<ChoiceFacet, ReturnType<typeof rowOrder>>();

function orderOf(facet: ChoiceFacet): ReturnType<typeof rowOrder> {
  const order = orders.get(facet) ?? rowOrder();
  orders.set(facet, order);
  return order;
}

/** Whether the answer left out values with fewer events than those it names. */
export function isCut(facet: ChoiceFacet): boolean {
  return (summary.value?.facets[facet].length ?? 0) >= MOST_VALUES;
}

const TERMS: { readonly [F in ChoiceFacet]?: readonly Term[] } = {
  kind: KINDS,
  form: FORMS,
  response: RESPONSES,
  said_by: SPEAKERS,
  has: METRICS,
};

/** The answer's values and those chosen that it does not name, in the order of the rows. */
function valuesOf(facet: ChoiceFacet): string[] {
  const { only, not } = filter.value[facet] as Choice;
  const known = named(summary.value?.facets[facet] ?? [], TERMS[facet]);
  const all = [...known, ...[...only, ...not].filter((value) => !isListed(known, value))];
  const choosing =
    summaryQuestion.since.value !== null || IN_ROWS.some((part) => isMade(filter.value[part]));
  const rows = orderOf(facet)(all, choosing, JSON.stringify(filter.value.country));
  // What is not known stands after what is.
  return [
    ...rows.filter((value) => value !== NO_REGION),
    ...rows.filter((value) => value === NO_REGION),
  ];
}

export const nameOf = (facet: ChoiceFacet, value: string) => valueName(facet, value, filter.value);

/** A value as the filter has it: a region that was chosen by its bare name stands in a facet with its country. */
function asChosen({ only, not }: Choice, value: string): string {
  const { name } = readRegion(value);
  const all = [...only, ...not];
  return !all.includes(value) && all.includes(name) ? name : value;
}

function isListed(known: readonly string[], value: string): boolean {
  return known.some((each) => each === value || readRegion(each).name === value);
}

/** How a choice stands to a value. */
export function stateOf({ only, not }: Choice, value: string) {
  if (not.includes(value)) return "excluded";
  return only.includes(value) ? "chosen" : "open";
}

function leadOf(facet: ChoiceFacet, value: string): ComponentChildren {
  if (facet === "kind") return <KindShape kind={value as Kind} silent />;
  if (facet === "said_by") return <SpeakerIcon speaker={value as Speaker} size={14} />;
  return undefined;
}

/** Whether a name holds the words, whatever the case or the accents. */
export function holds(name: string, words: string): boolean {
  return unaccented(name).includes(unaccented(words.trim()));
}
