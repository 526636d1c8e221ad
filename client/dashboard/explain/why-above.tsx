// Why the rule in use comes to more than Authorities: one claim covers what these only add up. Three lines on one axis.
import type { ExplanationAnswer } from "../../../domain/answers/explanation.ts";
import { number } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";

type Compared = { readonly whole: number; readonly parts: number; readonly other: number };

/** What is compared; null where something else is the reason. */
export function comparedWithAuthorities({
  rules,
  rule,
  lines,
  events,
}: ExplanationAnswer): Compared | null {
  const [whole] = lines;
  const other = rules.find((each) => each.rule === "authorities");
  if (rule === "authorities" || !whole || !other || events.roots - events.roots_without !== 1)
    return null;
  const { own, parts } = whole;
  if (own === null || parts === null || own <= parts) return null;
  if (other.said !== null || other.counts === null || other.counts >= own) return null;
  return { whole: own, parts, other: other.counts };
}

export function WhyAbove({ answer }: { answer: ExplanationAnswer }) {
  const compared = comparedWithAuthorities(answer);
  if (compared === null) return null;
  const { whole, parts, other } = compared;
  const names = { rule: label("rule", answer.rule), other: label("rule", "authorities") };
  const share = (n: number) => `${(100 * n) / whole}%`;
  return (
    <section class="explain-part">
      <h3>{t("explain.why", names)}</h3>
      <p>
        <b>{t("explain.answer_claim")}</b>{" "}
        {t("explain.why_text", { other: names.other, n: number(other) })}
      </p>
      <dl class="explain-why">
        <dt>{t("explain.why_claim")}</dt>
        <dd>
          <span class="explain-mark" style={{ inlineSize: "100%" }} />
          <b class="num">{number(whole)}</b>
        </dd>
        <dt>{t("explain.why_parts", { rule: names.rule })}</dt>
        <dd>
          <span class="explain-bar" style={{ inlineSize: share(parts) }} />
          <b class="num">{number(parts)}</b>
        </dd>
        <dt>{t("explain.why_parts", { rule: names.other })}</dt>
        <dd>
          <span class="explain-bar" style={{ inlineSize: share(other) }} />
          <span class="num">{number(other)}</span>
        </dd>
      </dl>
    </section>
  );
}
