// The parts of the filter beyond place, period and kind: what each is called, how it reads, how it is edited.
import type { VNode } from "preact";
import { EVERYTHING, type Filter } from "../../../domain/filter.ts";
import { METRICS } from "../../../domain/vocabulary/claim-terms.ts";
import { PLACE_PRECISIONS } from "../../../domain/vocabulary/precision.ts";
import { label } from "../../i18n/label.ts";
import { times } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { RadioRow } from "../../ui/radios.tsx";
import { isMade } from "../choice.ts";
import type { ChoiceFacet } from "../facets/values.tsx";
import { choose, filter } from "../selection.ts";
import { choiceWords, metricWord, rangeWords, valueName } from "../words.ts";
import { ChoiceEditor } from "./choice-editor.tsx";
import { AtLeastEditor, DifferEditor } from "./number-editor.tsx";
import { TextEditor, type TypedKey, typedValue } from "./text-editor.tsx";

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

const TYPED = [
  ["q", "dashboard.words"],
  ["source", "dashboard.source"],
  ["part_of", "dashboard.part_of"],
] as const satisfies readonly (readonly [TypedKey, string])[];

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
    ...TYPED.map(([key, name]) => ({
      id: key,
      label: t(name),
      editor: (close: () => void) => <TextEditor name={key} label={t(name)} close={close} />,
    })),
  ];
}

/** The parts that are set now, each a chip of its own. */
export function setParts(): SetPart[] {
  const known = new Map(addables().map((part) => [part.id, part]));
  const part = (id: string, text: string | null, clear: Partial<Filter>): SetPart[] => {
    const base = known.get(id);
    return base && text ? [{ ...base, text, clear }] : [];
  };
  const { differ, precision, source, q, part_of, figures } = filter.value;
  return [
    ...CHOICES.flatMap(([facet]) => part(facet, choiceText(facet), { [facet]: EVERYTHING[facet] })),
    ...METRICS.flatMap(({ value: metric }) => {
      const range = figures[metric];
      const { [metric]: _, ...others } = figures;
      const text =
        range && t("dashboard.figure_is", { metric: metricWord(metric), range: rangeWords(range) });
      return part("figures", text ?? null, { figures: others }).map((set) => ({
        ...set,
        id: metric,
        editor: (close: () => void) => <AtLeastEditor metric={metric} close={close} />,
      }));
    }),
    ...part("differ", differ === null ? null : t("dashboard.differing", { ratio: times(differ) }), {
      differ: null,
    }),
    ...part(
      "precision",
      precision && t("dashboard.known_to", { precision: label("place_precision", precision) }),
      { precision: null },
    ),
    ...part(
      "source",
      isMade(source)
        ? t("dashboard.from_source", {
            source: typedValue("source") || choiceWords(source, String),
          })
        : null,
      { source: EVERYTHING.source },
    ),
    ...part("q", q && t("dashboard.with_words", { words: q }), { q: null }),
    ...part("part_of", part_of && t("dashboard.parts_of", { event: part_of }), { part_of: null }),
  ];
}

function choiceText(facet: (typeof CHOICES)[number][0]): string {
  const words = choiceWords(filter.value[facet], (value: string) => valueName(facet, value));
  if (!words) return "";
  if (facet === "said_by") return t("dashboard.said_by", { who: words });
  return facet === "has" ? t("dashboard.with_figure", { metric: words }) : words;
}

function PrecisionEditor() {
  return (
    <div class="editor">
      <RadioRow
        id="precision"
        label={t("dashboard.precision_least")}
        value={filter.value.precision ?? ""}
        options={PLACE_PRECISIONS.map(({ value }) => ({
          value,
          label: label("place_precision", value),
        }))}
        onValue={(precision) => choose({ precision })}
      />
    </div>
  );
}
