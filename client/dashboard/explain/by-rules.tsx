// What the same events come to by each rule: said of the whole, added up from parts, the larger of both. A row chooses its rule.
import type { ExplanationAnswer } from "../../../domain/answers/explanation.ts";
import type { Rule } from "../../../domain/rule.ts";
import { number } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { RuleIcon } from "../../ui/marks/rule-icon.tsx";
import { Tag } from "../../ui/tag.tsx";

type Props = { answer: ExplanationAnswer; hrefOf: (rule: Rule) => string };

export function ByRules({ answer, hrefOf }: Props) {
  return (
    <section class="explain-part" data-part="explain-rules">
      <h3 id="explain-rules">{t("explain.by_rules")}</h3>
      <table class="explain-rules" aria-labelledby="explain-rules">
        <thead>
          <tr>
            <th scope="col">{t("explain.column_rule")}</th>
            <th scope="col" class="n">
              {t("explain.column_said")}
            </th>
            <th scope="col" class="n">
              {t("explain.column_parts")}
            </th>
            <th scope="col" class="n">
              {t("explain.column_larger")}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.rules.map(({ rule, said, parts, counts }) => (
            <tr key={rule} class={rule === answer.rule ? "explain-in-use" : ""}>
              <th scope="row">
                <RuleIcon rule={rule} /> <a href={hrefOf(rule)}>{label("rule", rule)}</a>{" "}
                {rule === answer.rule && <Tag tone="line">{t("explain.in_use")}</Tag>}
              </th>
              <Amount n={said} lost={said !== null && said < (parts ?? 0)} />
              <Amount n={parts} lost={parts !== null && parts < (said ?? 0)} />
              <Amount n={counts} lost={false} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Amount({ n, lost }: { n: number | null; lost: boolean }) {
  return (
    <td class={`n num ${lost || n === null ? "muted" : ""}`}>
      {n === null ? t("words.no_figure") : number(n)}
    </td>
  );
}
