// The values of one facet as rows, in the rail and in the editors of the sentence.
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { type Choice, type Filter, NO_REGION } from "../../../domain/filter.ts";
import type { FacetName } from "../../../domain/summary.ts";
import type { Kind } from "../../../domain/vocabulary/kind.ts";
import type { Speaker } from "../../../domain/vocabulary/speaker.ts";
import { KindShape } from "../../ui/marks/kind-shape.tsx";
import { kindColour } from "../../ui/marks/kinds.ts";
import { SpeakerIcon } from "../../ui/marks/speaker-icon.tsx";
import { excluded, toggled } from "../choice.ts";
import { summary } from "../refresh.ts";
import { choose, filter } from "../selection.ts";
import { valueName } from "../words.ts";
import { shownOf } from "./shown.ts";
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
  const shown = valuesOf(facet, choice).filter((value) => holds(valueName(facet, value), matching));
  return (
    <>
      {shown.slice(0, most).map((value) => (
        <Row key={value} facet={facet} value={value} choice={choice} />
      ))}
    </>
  );
}

function Row({ facet, value, choice }: { facet: ChoiceFacet; value: string; choice: Choice }) {
  const shown = useMemo(() => shownOf(facet, value), [facet, value]);
  const change = (next: Choice) => choose({ [facet]: next } as Partial<Filter>);
  return (
    <ValueRow
      name={valueName(facet, value)}
      lead={leadOf(facet, value)}
      shown={shown}
      colour={facet === "kind" ? kindColour(value as Kind) : undefined}
      state={stateOf(choice, value)}
      onToggle={() => change(toggled(choice, value))}
      onExclude={() => change(excluded(choice, value))}
    />
  );
}

/** How many values a facet has now. */
export function countValues(facet: ChoiceFacet): number {
  return summary.value?.facets[facet].length ?? 0;
}

/** The answer's values, and those chosen that it does not name. */
function valuesOf(facet: ChoiceFacet, choice: Choice): string[] {
  const known = summary.value?.facets[facet].map(({ value }) => value) ?? [];
  const named = [...choice.only, ...choice.not];
  const all = [...known, ...named.filter((value) => !known.includes(value))];
  // What is not known stands after what is.
  return [
    ...all.filter((value) => value !== NO_REGION),
    ...all.filter((value) => value === NO_REGION),
  ];
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
function holds(name: string, words: string): boolean {
  return bare(name).includes(bare(words.trim()));
}

function bare(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLocaleLowerCase();
}
