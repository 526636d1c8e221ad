// The sum: a row for each event under its wider event, one column of numbers for each level.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { ExplanationAnswer } from "../../../domain/answers/explanation.ts";
import { dayRange, when } from "../../i18n/dates.ts";
import { number } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { t } from "../../i18n/t.ts";
import { Icon } from "../../ui/icon.tsx";
import { useKeys } from "../../ui/keys.ts";
import { metricShort } from "../words.ts";
import { useRowKeys } from "./row-keys.ts";
import { Said } from "./said.tsx";
import { type SumRow, sumRows } from "./sum-rows.ts";

type Props = { answer: ExplanationAnswer; hrefOf: (event: string) => string };

/** A table whose rows hold others and take the focus. */
const TREE = { role: "treegrid" } as const;

export function Sum({ answer, hrefOf }: Props) {
  const toggled = useSignal<ReadonlySet<string>>(new Set());
  const table = useRef<HTMLTableElement>(null);
  const rows = sumRows(answer.lines, toggled.value);
  const toggle = (id: string) => {
    const now = new Set(toggled.value);
    if (!now.delete(id)) now.add(id);
    toggled.value = now;
  };
  const { onKeyDown, onFocusIn, focused, step } = useRowKeys(table, rows, toggle);
  useKeys({ j: () => step(1), k: () => step(-1) });
  const { roots, roots_without } = answer.events;
  return (
    <section class="explain-part" data-part="explain-sum">
      <header>
        <h3 id="explain-sum">{t("explain.sum")}</h3>
        <span class="spacer" />
        <span class="muted num">
          {commas([
            t("explain.roots", { count: roots }),
            t("explain.with_figure", { n: number(roots - roots_without) }),
          ])}
        </span>
      </header>
      <table
        ref={table}
        {...TREE}
        class="explain-sum"
        aria-labelledby="explain-sum"
        onKeyDown={onKeyDown}
        onFocusIn={onFocusIn}
      >
        <thead>
          <tr>
            <th scope="col">{t("explain.column_event")}</th>
            <th scope="col" class="n">
              {t("explain.column_counts")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              tabIndex={row.id === focused ? 0 : -1}
              onToggle={() => toggle(row.id)}
            >
              <What row={row} hrefOf={hrefOf} />
            </Row>
          ))}
          {roots_without > 0 && roots_without < roots && (
            <tr aria-level={1}>
              <td class="explain-what muted">
                {t("explain.roots_without", { count: roots_without })}
              </td>
              <td class="n muted">{t("words.no_figure")}</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr aria-level={1}>
            <th scope="row">
              {commas([metricShort(answer.metric), label("rule", answer.rule)])}{" "}
              {answer.open && <span class="two">{t("explain.or_more")}</span>}
            </th>
            <td class="n num" data-total>
              {number(answer.headline ?? 0)}
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

type RowProps = {
  row: SumRow;
  tabIndex: 0 | -1;
  onToggle: () => void;
  children: ComponentChildren;
};

function Row({ row, tabIndex, onToggle, children }: RowProps) {
  const isOpen = row.is === "event" || row.is === "more" ? row.isOpen : null;
  return (
    <tr
      data-id={row.id}
      class={`explain-${row.is}`}
      style={{ "--level": row.level }}
      aria-level={row.level + 1}
      aria-expanded={isOpen ?? undefined}
      tabIndex={tabIndex}
    >
      <td class="explain-what">
        {isOpen !== null && (
          <button
            type="button"
            class="explain-fold"
            tabIndex={-1}
            aria-hidden="true"
            onClick={onToggle}
          >
            <Icon name={isOpen ? "down" : "forward"} size={14} />
          </button>
        )}
        {children}
      </td>
      <td class="n num">{number(numberOf(row))}</td>
    </tr>
  );
}

function numberOf(row: SumRow): number {
  if (row.is === "more") return row.lines.reduce((sum, { counts }) => sum + counts, 0);
  if (row.is === "parts") return row.line.parts ?? 0;
  if (row.is === "beyond") return row.line.remainder ?? 0;
  return row.line.counts;
}

/** More terms than these are not written out. */
const MOST_TERMS = 40;

function What({ row, hrefOf }: { row: SumRow; hrefOf: Props["hrefOf"] }) {
  if (row.is === "parts") return <>{t("explain.parts_sum", { count: row.events })}</>;
  if (row.is === "rest") return <>{t("explain.rest", { count: row.line.events })}</>;
  if (row.is === "beyond") {
    const { own, parts } = row.line;
    const terms = { whole: number(own ?? 0), parts: number(parts ?? 0) };
    return (
      <>
        {t("drawer.beyond")}
        <span class="explain-said">{t("drawer.difference", terms)}</span>
      </>
    );
  }
  if (row.is === "more") {
    const { lines } = row;
    const starts = lines.map(({ event }) => event.start).sort();
    const ends = lines.map(({ event }) => event.end).sort();
    const days = dayRange(starts[0] ?? "", ends.at(-1) ?? "");
    return (
      <>
        {commas([t("explain.more", { count: lines.length }), days])}
        {lines.length <= MOST_TERMS && (
          <bdi class="explain-said num">
            {lines.map(({ counts }) => number(counts)).join(" + ")}
          </bdi>
        )}
      </>
    );
  }
  const { event, own, parts, claims } = row.line;
  return (
    <>
      <a class="explain-event" href={hrefOf(event.id)}>
        <bdi>{event.title}</bdi>
      </a>{" "}
      <span class="muted num">{when(event.start, event.end, event.date_precision, "plain")}</span>
      {claims.map((claim) => (
        <Said key={claim.id} claim={claim} />
      ))}
      {own === null && <span class="explain-said">{t("explain.parts_only")}</span>}
      {own !== null && parts !== null && parts > own && (
        <span class="explain-said">{t("explain.parts_more", { own: number(own) })}</span>
      )}
    </>
  );
}
