// What the lines of a circle are called under a rule.
import { goesBySize, type Rule, ruleOf } from "../../../domain/rule.ts";
import { t } from "../../i18n/t.ts";
import { ruleWord } from "../../map/words.ts";

type Row = { role: "high" | "use" | "low"; words: string };

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
