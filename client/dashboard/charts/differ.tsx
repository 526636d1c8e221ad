// Where sources differ most: one line per event on a logarithmic axis, a mark per claim, the ratio at its end.

import { useEffect, useRef } from "preact/hooks";
import type { ClaimAnswer } from "../../../domain/answers/record.ts";
import { DIFFER_FROM } from "../../../domain/disagreement.ts";
import { highOf, lowOf } from "../../../domain/low-high.ts";
import { day } from "../../i18n/dates.ts";
import { number } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { list } from "../../i18n/lists.ts";
import { say, times } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { Shapes } from "../../ui/marks/shapes.tsx";
import { Failed } from "../failed.tsx";
import { summary } from "../refresh.ts";
import { choose, hrefOf } from "../selection.ts";
import { severalYears } from "../timeline/extent.ts";
import { VoiceKey } from "../voice-key.tsx";
import { metricWord } from "../words.ts";
import {
  awaited,
  type Dispute,
  disputeData,
  disputedQuestion,
  disputeRows,
  disputes,
  inOrder,
  MOST,
  markOnLine,
  startDisputes,
  usedIn,
} from "./disputes.ts";
import { ChartFrame, Waiting } from "./frame.tsx";
import { rowsDrawing } from "./rows-drawing.ts";
import { useWanted } from "./wanted.ts";

export function Differ() {
  const box = useRef<HTMLDivElement>(null);
  const wanted = useWanted(box);
  useEffect(() => (wanted.value ? startDisputes() : undefined), [wanted.value]);
  const events = summary.value?.totals.disagreeing ?? 0;
  const all = disputes.value;
  return (
    <ChartFrame
      id="differ"
      title={t("dashboard.differ_title")}
      said={t("dashboard.differ_lead")}
      marks={t("charts.marks_others")}
      data={all.length === 0 ? null : disputeData(all)}
      drawing={(width) => {
        const { rows, scale } = disputeRows(all);
        return rowsDrawing(rows, scale, width);
      }}
      card={all[0] && { card: "claims", event: all[0].record.id, size: all[0].metric }}
      beside={
        events > 0 && (
          <button type="button" class="plain-link" onClick={() => choose({ differ: DIFFER_FROM })}>
            {t("dashboard.events", { count: events })}
          </button>
        )
      }
    >
      <VoiceKey others />
      <div ref={box} class="chart-body differ-body">
        <Lines />
      </div>
    </ChartFrame>
  );
}

function Lines() {
  const all = disputes.value;
  if (disputedQuestion.failure.value !== null)
    return <Failed of={disputedQuestion} what={t("dashboard.differ_failed")} />;
  if (awaited.value) return <Waiting rows={MOST} of={disputedQuestion} />;
  if (all.length === 0) return <p class="two">{t("dashboard.nobody_differs")}</p>;
  const { from, to } = scaleOf(all);
  return (
    <ol class="differ-lines">
      {all.map((dispute) => (
        <Line key={dispute.record.id} dispute={dispute} from={from} to={to} />
      ))}
      <li class="differ-axis" aria-hidden="true">
        {powers(from, to).map((power) => (
          <span key={power} class="num" style={{ insetInlineStart: `${place(power, from, to)}%` }}>
            {number(power)}
          </span>
        ))}
      </li>
    </ol>
  );
}

function Line({ dispute, from, to }: { dispute: Dispute; from: number; to: number }) {
  const { record, metric, ratio, claims } = dispute;
  return (
    <li class="differ-line">
      <p class="differ-name">
        <a class="row-link" href={hrefOf({ screen: { event: record.id } })}>
          {record.title}
        </a>
        <span class="muted">
          {t("dashboard.differ_where", {
            place: record.place.name,
            day: day(record.start, severalYears.value ? "plain" : "short"),
            metric: metricWord(metric),
          })}
        </span>
      </p>
      <DifferLine
        claims={claims}
        used={usedIn(dispute)}
        x={(n) => place(n, from, to)}
        grid={powers(from, to).map((power) => place(power, from, to))}
      />
      <b class="num differ-ratio">{times(ratio)}</b>
    </li>
  );
}

/** The powers of ten that hold all claims; a decade at least. */
function scaleOf(all: readonly Dispute[]): { from: number; to: number } {
  const claims = all.flatMap((dispute) => dispute.claims);
  const least = Math.min(...claims.map((claim) => Math.max(1, lowOf(claim) ?? 1)));
  const most = Math.max(...claims.map((claim) => highOf(claim) ?? 1));
  const from = 10 ** Math.floor(Math.log10(least));
  return { from, to: Math.max(most, from * 10) };
}

/** Where a number stands, in per cent; the open ends keep some room. */
function place(n: number, from: number, to: number): number {
  const share = Math.log10(Math.max(n, from) / from) / Math.log10(to / from);
  return 3 + share * 92;
}

function powers(from: number, to: number): number[] {
  const found: number[] = [];
  for (let power = from; power <= to; power *= 10) found.push(power);
  return found;
}

type Props = {
  claims: readonly ClaimAnswer[];
  /** Ids of those in use under the rule. */
  used: readonly string[];
  /** From people to per cent of the width. */
  x: (n: number) => number;
  /** Upright lines, in per cent. */
  grid: readonly number[];
};

const HALF = 12;

function DifferLine({ claims, used, x, grid }: Props) {
  const from = Math.min(...claims.map((claim) => x(lowOf(claim) ?? 1)));
  const to = Math.max(...claims.map((claim) => x(highOf(claim) ?? 1)));
  return (
    <span class="differ-plot" role="img" aria-label={spoken(claims)}>
      {grid.map((at) => (
        <i key={at} class="differ-grid" style={{ insetInlineStart: `${at}%` }} />
      ))}
      <i class="differ-span" style={{ insetInlineStart: `${from}%`, width: `${to - from}%` }} />
      {inOrder(claims, used).map(({ claim, standing }) => (
        <svg
          key={claim.id}
          class="drawing differ-mark"
          width="1"
          height={2 * HALF}
          style={{ insetInlineStart: `${x(lowOf(claim) ?? 1)}%` }}
          aria-hidden="true"
        >
          <Shapes of={markOnLine(claim, standing, () => 0, HALF)} />
        </svg>
      ))}
    </span>
  );
}

function spoken(claims: readonly ClaimAnswer[]): string {
  return list(
    claims.map((claim) =>
      t("dashboard.who_says", {
        who: label("attributed_kind", claim.attributed_kind),
        figure: say(claim),
      }),
    ),
  );
}
