// The counting rules and the dictionaries of vague words, as the codebook defines them.
import { DICTIONARIES } from "../../domain/phrase/dictionary.ts";
import { RULES } from "../../domain/rule.ts";
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import { RuleIcon } from "../ui/marks/rule-icon.tsx";
import { Table } from "../ui/table.tsx";

export function RuleTable() {
  return (
    <Table caption={t("method.rules")} framed>
      <thead>
        <tr>
          <th scope="col">{t("method.rule")}</th>
          <th scope="col">{t("method.meaning")}</th>
        </tr>
      </thead>
      <tbody>
        {RULES.map(({ value, text }) => (
          <tr key={value}>
            <th scope="row" class="method-rule">
              <RuleIcon rule={value} /> {label("rule", value)}
            </th>
            <td>
              <bdi lang="en">{text}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export function DictionaryTable() {
  return (
    <Table caption={t("method.dictionary")} framed>
      <thead>
        <tr>
          <th scope="col">{t("method.dictionary")}</th>
          <th scope="col">{t("method.words")}</th>
        </tr>
      </thead>
      <tbody>
        {DICTIONARIES.map(({ value, label: name, text }) => (
          <tr key={value}>
            <th scope="row">
              <bdi lang="en">{name}</bdi>
            </th>
            <td>
              <bdi lang="en">{text}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
