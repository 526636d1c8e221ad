// Why sums count nobody twice, on the example's day: its parts, its own figure, what they leave, and the larger of both.

import type { RecordAnswer } from "../../domain/answers/record.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { number } from "../i18n/intl.ts";
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import { FigureText } from "../ui/figure-text.tsx";
import { Table } from "../ui/table.tsx";
import type { Example } from "./example.ts";

const METRICS = ["participants", "detained"] as const satisfies readonly Metric[];

export function Sums({ example: { day, parts } }: { example: Example }) {
  return (
    <Table caption={t("method.sums_of", { event: day.title })} framed>
      <thead>
        <tr>
          <th scope="col">{t("method.sums_of", { event: day.title })}</th>
          {METRICS.map((metric) => (
            <th key={metric} scope="col" class="n">
              {label("metric", metric)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <Row key={part.id} head={part.title} href={`/events/${part.id}`}>
            {(metric) => <Amount n={part.rollup[metric]} />}
          </Row>
        ))}
        <Row head={t("method.sums_parts")}>
          {(metric) => <Amount n={together(parts, metric)} />}
        </Row>
        <Row head={t("method.sums_own")}>
          {(metric) => <FigureText figure={day.figures[metric]} />}
        </Row>
        <Row head={t("method.sums_remainder")}>
          {(metric) => <Amount n={day.remainder[metric]} />}
        </Row>
        <Row head={t("method.sums_rollup")} strong>
          {(metric) => <Amount n={day.rollup[metric]} />}
        </Row>
      </tbody>
    </Table>
  );
}

/** The sum of the parts' roll-ups; undefined where no part has one. */
function together(parts: readonly RecordAnswer[], metric: Metric): number | undefined {
  const known = parts.flatMap(({ rollup }) => rollup[metric] ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, n) => sum + n, 0);
}

type RowProps = {
  head: string;
  href?: string;
  strong?: boolean;
  children: (metric: Metric) => preact.ComponentChildren;
};

function Row({ head, href, strong, children }: RowProps) {
  return (
    <tr class={strong ? "method-total" : ""}>
      <th scope="row">
        {href === undefined ? (
          head
        ) : (
          <a href={href}>
            <bdi>{head}</bdi>
          </a>
        )}
      </th>
      {METRICS.map((metric) => (
        <td key={metric} class="n">
          {children(metric)}
        </td>
      ))}
    </tr>
  );
}

function Amount({ n }: { n: number | undefined }) {
  return n === undefined ? (
    <span class="no-figure">{t("words.no_figure")}</span>
  ) : (
    <bdi class="num">{number(n)}</bdi>
  );
}
