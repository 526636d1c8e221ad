// The worked example on the page: the claims, what each rule makes of them, and how the day's sums come about.
import { RULES } from "../../domain/rule.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { Verbatim } from "../events/verbatim.tsx";
import { label } from "../i18n/label.ts";
import { say, sayFigure, times } from "../i18n/say.ts";
import { t } from "../i18n/t.ts";
import { FigureText } from "../ui/figure-text.tsx";
import { RuleIcon } from "../ui/marks/rule-icon.tsx";
import { Table } from "../ui/table.tsx";
import { claimsOf, type Example, standing, under } from "./example.ts";

const METRICS = ["participants", "detained"] as const satisfies readonly Metric[];

export function WorkedExample({ example }: { example: Example }) {
  return (
    <>
      <h3 class="method-sub">{t("method.example", { event: example.march.title })}</h3>
      <p class="reading">{t("method.example_lead")}</p>
      {METRICS.map((metric) => (
        <Claims key={metric} example={example} metric={metric} />
      ))}
      <h3 class="method-sub">{t("method.results")}</h3>
      <p class="reading">{t("method.results_lead")}</p>
      <Results example={example} />
      <Lessons example={example} />
    </>
  );
}

function Claims({ example, metric }: { example: Example; metric: Metric }) {
  const name = label("metric", metric);
  return (
    <Table caption={name} framed>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{t("method.says")}</th>
          <th scope="col">{t("method.quoted")}</th>
          <th scope="col">{t("method.covers")}</th>
          <th scope="col">{t("method.counted")}</th>
        </tr>
      </thead>
      <tbody>
        {claimsOf(example, metric).map(({ claim, of }) => (
          <tr key={claim.id} data-part="claim" data-id={claim.id}>
            <td class="num method-figure">{say({ ...claim, phrase: null })}</td>
            <td>
              <bdi>{claim.attributed_to ?? t("method.nobody")}</bdi>
              <span class="method-note">{label("attributed_kind", claim.attributed_kind)}</span>
            </td>
            <td>
              {claim.phrase !== null && (
                <Verbatim phrase={claim.phrase} language={claim.source.language} />
              )}
            </td>
            <td>
              <a href={`/events/${of.id}`}>
                <bdi>{of.title}</bdi>
              </a>
            </td>
            <td>{t(`method.counted_${standing(claim)}`)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** One row for each rule; one column for each event and figure. */
function Results({ example: { march, day } }: { example: Example }) {
  const columns = [
    { of: march, metric: "participants" },
    { of: day, metric: "participants" },
    { of: march, metric: "detained" },
    { of: day, metric: "detained" },
  ] as const;
  return (
    <Table caption={t("method.results")} framed>
      <thead>
        <tr>
          <th scope="col">{t("method.rule")}</th>
          {columns.map(({ of, metric }) => (
            <th key={of.id + metric} scope="col" class="n">
              {metric === "participants"
                ? t("method.crowd_of", { event: of.place.name })
                : t("method.detained_of", { event: of.place.name })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {RULES.map(({ value: rule }) => (
          <tr key={rule}>
            <th scope="row" class="method-rule">
              <RuleIcon rule={rule} /> {label("rule", rule)}
            </th>
            {columns.map(({ of, metric }) => (
              <td key={of.id + metric} class="n">
                <FigureText figure={under(of, metric, rule)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What the example shows, where the record still shows it. */
function Lessons({ example: { march, day } }: { example: Example }) {
  const said = under(day, "participants", "authorities");
  const silent = said !== null && under(march, "participants", "authorities") === null;
  const ratio = under(march, "participants", "lowest")?.sources_differ ?? 1;
  const { before, value } = sayFigure(said);
  return (
    <>
      {silent && (
        <p class="reading">{t("method.silent", { figure: before + value, event: day.title })}</p>
      )}
      {ratio > 1 && <p class="reading">{t("method.differ", { ratio: times(ratio) })}</p>}
    </>
  );
}
