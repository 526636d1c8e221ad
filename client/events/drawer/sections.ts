// Which figures of a record have a section of their own, and what they come to in one sentence.

import type { RecordAnswer } from "../../../domain/answers/record.ts";
import type { Rule } from "../../../domain/rule.ts";
import { METRICS, type Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { number } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { t } from "../../i18n/t.ts";

/** Crowd and detained always have a section, the others when somebody said something of them or of a part. */
const ALWAYS: readonly Metric[] = ["participants", "detained"];
/** Named together when nobody did. */
const NAMED: readonly Metric[] = ["injured", "killed"];

export function sectionsOf(record: RecordAnswer): { shown: Metric[]; silent: Metric[] } {
  const said = new Set(record.claims.map((claim) => claim.metric));
  const known = (metric: Metric) => said.has(metric) || record.rollup[metric] !== undefined;
  const all = METRICS.map((term) => term.value);
  return {
    shown: all.filter((metric) => known(metric) || ALWAYS.includes(metric)),
    silent: NAMED.filter((metric) => !known(metric)),
  };
}

/** "Highest. Crowd: 150,000, Detained: 500." */
export function ruleSaid(record: RecordAnswer, rule: Rule): string {
  const figures = sectionsOf(record).shown.map((metric) => {
    const figure = record.figures[metric];
    const text = figure ? number(figure.headline) : t("words.no_figure");
    return t("words.colon", { name: label("metric", metric), text });
  });
  return `${label("rule", rule)}. ${commas(figures)}.`;
}
