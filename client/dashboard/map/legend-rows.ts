// What the area of a circle stands for, and what its lines are called under a rule.
import { goesBySize, type Rule, ruleOf } from "../../../domain/rule.ts";
import { ofWhom } from "../../i18n/of-whom.ts";
import { t } from "../../i18n/t.ts";
import type { MapSize } from "../../map/scale.ts";
import { ruleWord } from "../../map/words.ts";

type Row = { role: "high" | "use" | "low"; words: string };

/** "Area: number of events", "Area: injured, summed, police". */
export function areaWords(size: MapSize): string {
  const area = t(`map.area_${size}`);
  return size === "events" ? area : ofWhom(area);
}

/** What the circles are, from the outermost to the innermost. */
export function rowsOf(rule: Rule): Row[] {
  const row = ruleOf(rule);
  const use: Row = {
    role: "use",
    words: goesBySize(row) ? t("map.rule_in_use", { rule: ruleWord(rule) }) : t("map.in_use"),
  };
  const high: Row = { role: "high", words: t("map.highest_claim") };
  const low: Row = { role: "low", words: t("map.lowest_claim") };
  const above = row.picks.some((pick) => pick !== "most") ? [high] : [];
  const below = row.picks.some((pick) => pick === "most") ? [low] : [];
  return [...above, use, ...below];
}
