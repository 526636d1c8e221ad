// How the parts of the filter beyond place, period and kind read, one by one.
import type { Choice, Filter, OnMap } from "../../domain/filter.ts";
import { METRICS, type Metric } from "../../domain/vocabulary/claim-terms.ts";
import { word } from "../i18n/label.ts";
import { commas } from "../i18n/lists.ts";
import { ofWhom } from "../i18n/of-whom.ts";
import { times } from "../i18n/say.ts";
import { t } from "../i18n/t.ts";
import { choiceWords, rangeWords, someWords } from "./choice.ts";

type PartId =
  | "form"
  | "response"
  | "said_by"
  | "has"
  | Metric
  | "differ"
  | "precision"
  | "on_map"
  | "source"
  | "q"
  | "part_of"
  | "subject";

export type PartWords = { readonly id: PartId; readonly text: string };

/** The parts that are set, in the order of the sentence; `titleOf` gives the title of an event or a source by its id. */
export function partWords(filter: Filter, titleOf: (id: string) => string): PartWords[] {
  const { form, response, figures, differ, precision, on_map, q, subject } = filter;
  const reaction = choiceWords(response, responseWord);
  const words: readonly (readonly [PartId, string | null])[] = [
    ["form", choiceWords(form, (value) => word("form", value))],
    ["response", reaction && t("dashboard.responded", { what: reaction })],
    ["said_by", saidByWords(filter)],
    ["has", hasWords(filter)],
    ...METRICS.map(({ value: metric }) => {
      const range = figures[metric];
      const is = range && {
        metric: ofWhom(word("metric", metric), subject),
        range: rangeWords(range),
      };
      return [metric, is ? t("dashboard.figure_is", is) : null] as const;
    }),
    ["differ", differ === null ? null : t("dashboard.differing", { ratio: times(differ) })],
    [
      "precision",
      precision && t("dashboard.known_to", { precision: word("place_precision", precision) }),
    ],
    ["on_map", on_map && mappedWords(on_map)],
    ["source", sourceWords(filter, titleOf)],
    ["q", q && t("dashboard.with_words", { words: q })],
    ["part_of", partOfWords(filter, titleOf)],
    [
      "subject",
      subject === "all" ? null : t("dashboard.figures_of", { who: word("subject", subject) }),
    ],
  ];
  return words.flatMap(([id, text]) => (text ? [{ id, text }] : []));
}

function responseWord(value: Filter["response"]["only"][number]): string {
  return value === "unknown" ? t("dashboard.response_unknown") : word("response", value);
}

/** How the map holds an event: "known to its country only". */
export function mappedWords(how: OnMap): string {
  return how === "false" ? t("dashboard.not_mappable_chip") : t(`dashboard.mapped_${how}`);
}

type Said = (names: string) => string;

/** What is chosen and what is excluded, each in a phrase of its own: "not" before a name alone says nothing. */
function bothWords<V extends string>(
  choice: Choice<V>,
  name: (value: V) => string,
  only: Said,
  not: Said,
) {
  const { only: chosen, not: excluded } = choice;
  return commas([
    chosen.length > 0 && only(someWords(chosen.map(name))),
    excluded.length > 0 && not(someWords(excluded.map(name))),
  ]);
}

function saidByWords({ said_by }: Filter): string {
  return bothWords(
    said_by,
    (value) => word("attributed_kind", value),
    (who) => t("dashboard.said_by", { who }),
    (who) => t("dashboard.not_said_by", { who }),
  );
}

function hasWords({ has, subject }: Filter): string {
  return bothWords(
    has,
    (metric) => ofWhom(word("metric", metric), subject),
    (metric) => t("dashboard.with_figure", { metric }),
    (metric) => t("dashboard.without_figure", { metric }),
  );
}

function partOfWords({ part_of }: Filter, titleOf: (id: string) => string): string {
  return bothWords(
    part_of,
    titleOf,
    (event) => t("dashboard.parts_of", { event }),
    (event) => t("dashboard.not_parts_of", { event }),
  );
}

function sourceWords({ source }: Filter, titleOf: (id: string) => string): string {
  return bothWords(
    source,
    titleOf,
    (from) => t("dashboard.from_source", { source: from }),
    (from) => t("dashboard.not_from_source", { source: from }),
  );
}
