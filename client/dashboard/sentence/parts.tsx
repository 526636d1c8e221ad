// The parts of the filter beyond place, period and kind: what each is called, how it reads, how it is edited.
import type { VNode } from "preact";
import { EVERYTHING, type Filter } from "../../../domain/filter.ts";
import { METRICS } from "../../../domain/vocabulary/claim-terms.ts";
import { t } from "../../i18n/t.ts";
import type { ChoiceFacet } from "../facets/values.tsx";
import { partWords } from "../part-words.ts";
import { filter } from "../selection.ts";
import { titleOf } from "../titles.ts";
import {
  AsKnownEditor,
  AtLeastEditor,
  ChoiceEditor,
  DifferEditor,
  FindEditor,
  MappedEditor,
  PrecisionEditor,
  SubjectEditor,
  WordsEditor,
} from "./editors.ts";

type Editor = (close: () => void) => VNode;

/** A part that can be added: its name in the menu and its editor. */
export type Addable = { readonly id: string; readonly label: string; readonly editor: Editor };

/** A part that is set: how it reads, and what takes it out again. */
export type SetPart = Addable & { readonly text: string; readonly clear: Partial<Filter> };

const CHOICES = [
  ["form", "dashboard.form"],
  ["response", "dashboard.response"],
  ["said_by", "dashboard.who_speaks"],
  ["has", "dashboard.has_figure"],
] as const satisfies readonly (readonly [ChoiceFacet, string])[];

const FOUND = [
  ["source", "dashboard.source"],
  ["part_of", "dashboard.part_of"],
] as const;

/** Everything "+ Filter" offers, in its order. */
export function addables(): Addable[] {
  return [
    ...CHOICES.map(([facet, key]) => ({
      id: facet,
      label: t(key),
      editor: () => <ChoiceEditor facet={facet} title={t(key)} />,
    })),
    {
      id: "figures",
      label: t("dashboard.at_least_n"),
      editor: (close) => <AtLeastEditor metric={null} close={close} />,
    },
    {
      id: "differ",
      label: t("dashboard.sources_differ"),
      editor: (close) => <DifferEditor close={close} />,
    },
    { id: "precision", label: t("dashboard.precision"), editor: () => <PrecisionEditor /> },
    { id: "on_map", label: t("dashboard.mapped"), editor: () => <MappedEditor /> },
    {
      id: "q",
      label: t("dashboard.words"),
      editor: (close) => <WordsEditor close={close} />,
    },
    ...FOUND.map(([key, name]) => ({
      id: key,
      label: t(name),
      editor: () => <FindEditor name={key} label={t(name)} />,
    })),
    { id: "subject", label: t("dashboard.of_whom"), editor: () => <SubjectEditor /> },
    {
      id: "as_of",
      label: t("as_known.label"),
      editor: (close) => <AsKnownEditor close={close} />,
    },
  ];
}

/** The parts that are set now, each a chip of its own. */
export function setParts(): SetPart[] {
  const known = new Map(addables().map((part) => [part.id, part]));
  return partWords(filter.value, titleOf).flatMap(({ id, text }) => {
    const metric = METRICS.find(({ value }) => value === id)?.value;
    const base = known.get(metric ? "figures" : id);
    if (base === undefined) return [];
    if (metric === undefined)
      return [{ ...base, text, clear: { [id]: EVERYTHING[id as keyof Filter] } }];
    const { [metric]: _, ...figures } = filter.value.figures;
    const editor: Editor = (close) => <AtLeastEditor metric={metric} close={close} />;
    return [{ ...base, id: metric, text, editor, clear: { figures } }];
  });
}
