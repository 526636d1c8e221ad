// One figure of a record: the value under the rule, why it is that, every claim as a bar.

import type { RecordAnswer } from "../../../domain/answers/record.ts";
import { counts } from "../../../domain/low-high.ts";
import { goesBySize, RULES, type Rule, resolve } from "../../../domain/rule.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { number } from "../../i18n/intl.ts";
import { label, word } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { sayFigure } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { RangeBars } from "../../ui/marks/range-bars.tsx";
import { countedClaims, groupsOfFigure } from "../group-words.ts";
import { How } from "../how.tsx";
import { isVoice, othersWords } from "../others.ts";
import { type ClaimGroup, claimRow, groupClaims } from "./claim-groups.tsx";
import type { Context } from "./load.ts";
import "../../styles/range-bars.css";

type Props = {
  record: RecordAnswer;
  context: Context;
  metric: Metric;
  rule: Rule;
  /** The address that explains the figure. */
  explainedAt: string;
};

export function FigureSection({ record, context, metric, rule, explainedAt }: Props) {
  const figure = record.figures[metric];
  const span = record.claimed[metric];
  const others = figure && span && isVoice(rule) ? othersWords(figure, span) : "";
  const used = figure?.claims ?? [];
  const groups = groupClaims(record, context, metric, used);
  const name = label("metric", metric);
  const all = groups.reduce((sum, { claims }) => sum + claims.length, 0);
  const covering = groups.find(({ id }) => id === "covers")?.claims.length ?? 0;
  const { why, silent } = reason(record, metric, rule, covering);
  return (
    <section class="record-section" aria-label={name}>
      <header>
        <h3>{name}</h3>
        <How metric={metric} name={name} href={explainedAt} open={false} />
        <span class="spacer" />
        <span class="muted num">
          {all > 0 && t("drawer.claims_cover", { count: all, covering })}
        </span>
      </header>
      <p class="answer num">
        {figure ? (
          <b>{sayFigure(figure).value}</b>
        ) : (
          <b class="answer-none">{t("dashboard.no_figure")}</b>
        )}
        {others && <span class="answer-others">{t("record.others", { range: others })}</span>}
        <span>
          {why} {silent && <b class="answer-silent">{t("drawer.authorities_silent")}</b>}{" "}
          <Remainder record={record} metric={metric} />
        </span>
      </p>
      {groups.length > 0 && (
        <RangeBars
          value={figure?.headline ?? null}
          groups={groups.map((group) => ({
            id: group.id,
            ...titleOf(group, figure?.from_groups ?? false),
            rows: group.claims.map((placed) => claimRow(placed, group.id, used)),
          }))}
        />
      )}
    </section>
  );
}

function titleOf(
  { id, claims }: ClaimGroup,
  fromGroups: boolean,
): { title?: string; note?: string } {
  if (id === "covers") return {};
  const title = t(`drawer.group_${id}`);
  if (id === "replaced" || id === "withdrawn") return { title };
  if (id === "some" && fromGroups) return { title, note: t("drawer.some_used_note") };
  if (id === "wider")
    return { title, note: t("drawer.wider_note", { event: claims[0]?.of.title ?? "" }) };
  return { title, note: t(`drawer.${id}_note`) };
}

/** Why there is no figure about everybody: words only, some of the people, parts only, or nobody. */
function uncounted(record: RecordAnswer, metric: Metric, covering: number): string {
  if (covering > 0) return t("drawer.words_only");
  const own = record.claims.filter((claim) => claim.metric === metric);
  if (own.some((claim) => claim.subject !== "all")) return t("drawer.some_only");
  return record.rollup[metric] === undefined ? t("drawer.no_source") : t("drawer.parts_only");
}

type Reason = {
  readonly why: string;
  /** Several claims count, and no authority made one: said apart, since it is what readers look for. */
  readonly silent?: boolean;
};

/** Why the value is what it is, and what the other rules would say. */
function reason(record: RecordAnswer, metric: Metric, rule: Rule, covering: number): Reason {
  if (record.figures[metric]?.from_groups)
    return { why: t("drawer.from_groups", { some: groupsOfFigure(record, metric, rule) }) };
  const claims = countedClaims(record, metric);
  if (resolve(claims, rule)?.from_groups) return { why: t("drawer.groups_in_parts") };
  const counted = claims.filter(counts);
  if (counted.length === 0) return { why: uncounted(record, metric, covering) };
  const under = (other: Rule) => resolve(claims, other)?.headline ?? null;
  const [low, high] = [under("lowest") ?? 0, under("highest") ?? 0];
  if (under(rule) === null) {
    const both = t("words.between", { low: number(low), high: number(high) });
    const range = low === high ? number(low) : both;
    return { why: t("drawer.voice_silent", { who: label("rule", rule), range }) };
  }
  if (counted.length === 1) return { why: t("drawer.only_claim") };
  if (low === high) return { why: t("drawer.agree", { count: counted.length }) };
  return {
    why: t(`drawer.why_${rule}`) + others(rule, under),
    silent: !isVoice(rule) && under("authorities") === null,
  };
}

/** "Midrange 125,000, highest 150,000." */
function others(rule: Rule, under: (rule: Rule) => number | null): string {
  const bySize = RULES.filter((other) => goesBySize(other) && other.value !== rule);
  const said = bySize.map(({ value }) =>
    t("words.named", { name: word("rule", value), text: number(under(value) ?? 0) }),
  );
  return ` ${t("drawer.other_rules", { rules: commas(said) })}`;
}

/** What the parts of a wider event leave unexplained; nothing when no part has a figure. */
function Remainder({ record, metric }: Pick<Props, "record" | "metric">) {
  const [rest, all] = [record.remainder[metric], record.rollup[metric]];
  const told = record.parts.some(({ figures }) => figures[metric]);
  if (rest === undefined || all === undefined || !told) return null;
  const whole = number(all);
  return (
    <>
      {rest > 0
        ? t("drawer.remainder", { rest: number(rest), whole, parts: number(all - rest) })
        : t("drawer.no_remainder", { all: whole })}
    </>
  );
}
