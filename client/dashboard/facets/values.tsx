// The values of one facet as rows, in the rail and in the editors of the sentence.
import type { ComponentChildren } from "preact";
import { type Choice, type Filter, NO_REGION } from "../../../domain/filter.ts";
import type { FacetName, FacetValue } from "../../../domain/summary.ts";
import type { Kind } from "../../../domain/vocabulary/kind.ts";
import type { Speaker } from "../../../domain/vocabulary/speaker.ts";
import { KindShape } from "../../ui/marks/kind-shape.tsx";
import { kindColour } from "../../ui/marks/kinds.ts";
import { SpeakerIcon } from "../../ui/marks/speaker-icon.tsx";
import { excluded, toggled } from "../choice.ts";
import { summary } from "../refresh.ts";
import { choose, filter } from "../selection.ts";
import { valueName } from "../words.ts";
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
  const values = valuesOf(facet, choice);
  const total = summary.value?.totals.events ?? 0;
  const largest = Math.max(total, ...values.map((value) => value.events ?? 0));
  const change = (next: Choice) => choose({ [facet]: next } as Partial<Filter>);
  const shown = values.filter(({ value }) => holds(valueName(facet, value), matching));
  return (
    <>
      {shown.slice(0, most).map(({ value, events }) => (
        <ValueRow
          key={value}
          name={valueName(facet, value)}
          lead={leadOf(facet, value)}
          events={events}
          share={largest > 0 ? (events ?? 0) / largest : 0}
          colour={facet === "kind" ? kindColour(value as Kind) : undefined}
          state={stateOf(choice, value)}
          onToggle={() => change(toggled(choice, value))}
          onExclude={() => change(excluded(choice, value))}
        />
      ))}
    </>
  );
}

/** How many values a facet has now. */
export function countValues(facet: ChoiceFacet): number {
  return summary.value?.facets[facet].length ?? 0;
}

type Value = { readonly value: string; readonly events: number | null };

/** The answer's values, and those chosen that it does not name. */
function valuesOf(facet: ChoiceFacet, choice: Choice): Value[] {
  const known: readonly FacetValue[] = summary.value?.facets[facet] ?? [];
  const named = [...choice.only, ...choice.not];
  const missing = named.filter((value) => !known.some((each) => each.value === value));
  const all = [...known, ...missing.map((value) => ({ value, events: summary.value ? 0 : null }))];
  // What is not known stands after what is.
  return [
    ...all.filter(({ value }) => value !== NO_REGION),
    ...all.filter(({ value }) => value === NO_REGION),
  ];
}

function stateOf({ only, not }: Choice, value: string) {
  if (not.includes(value)) return "excluded";
  return only.includes(value) ? "chosen" : "open";
}

function leadOf(facet: ChoiceFacet, value: string): ComponentChildren {
  if (facet === "kind") return <KindShape kind={value as Kind} silent />;
  if (facet === "said_by") return <SpeakerIcon speaker={value as Speaker} size={14} />;
  return undefined;
}

/** Whether a name holds the words, whatever the case or the accents. */
function holds(name: string, words: string): boolean {
  return bare(name).includes(bare(words.trim()));
}

function bare(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLocaleLowerCase();
}
