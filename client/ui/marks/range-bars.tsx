// The claims of one event on one axis: a row per claim, grouped by what it covers, a dashed line at the value in use.
import type { ComponentChildren } from "preact";
import { number } from "../../i18n/intl.ts";
import { axis, say } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { phone } from "../media.ts";
import { Tag } from "../tag.tsx";
import { claimMark, type DrawnClaim, type Standing } from "./claim-mark.ts";
import { claimShapes } from "./claim-shapes.ts";
import { labelEvery, rangeAxis } from "./range-axis.ts";
import { linear, type Scale } from "./scale.ts";
import { Shapes } from "./shapes.tsx";
import { SpeakerIcon } from "./speaker-icon.tsx";

export type RangeRow = {
  readonly id: string;
  readonly claim: DrawnClaim;
  readonly standing: Standing;
  /** "Interior Ministry", "Nobody named". */
  readonly name: string;
  /** "Authorities, 14 Sep, 10:58". */
  readonly detail: ComponentChildren;
  /** The source's words in a `Quote`, and what else belongs beside them. */
  readonly words: ComponentChildren;
};

type RangeGroup = {
  readonly id: string;
  /** "Part of the event"; the first group, which covers the event, has none. */
  readonly title?: string | undefined;
  readonly note?: string | undefined;
  readonly rows: readonly RangeRow[];
};

type Props = {
  groups: readonly RangeGroup[];
  /** The value in use; null when the rule finds none. */
  value: number | null;
  /** Of the drawing, in pixels; as the window allows unless told. */
  width?: number | undefined;
};

export function RangeBars({ groups, value, width = phone.value ? 150 : 212 }: Props) {
  const { max, ticks } = rangeAxis(groups.flatMap((group) => group.rows.map((row) => row.claim)));
  const x = linear(max, 8, width - 22);
  const grid = { x, width, ticks, value };
  return (
    <div class="range-bars">
      <Axis {...grid} />
      {groups.map((group) => (
        <section key={group.id}>
          {group.title && (
            <h4 class="range-title">
              {group.title} {group.note && <span>{group.note}</span>}
            </h4>
          )}
          <ul>
            {group.rows.map((row) => (
              <Row key={row.id} row={row} grid={grid} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type Grid = { x: Scale; width: number; ticks: readonly number[]; value: number | null };

function Axis({ x, width, ticks, value }: Grid) {
  const every = labelEvery(ticks.map(axis), x(ticks[1] ?? 0) - x(0));
  return (
    <div class="range-axis">
      <svg class="drawing" width={width} height="34" aria-hidden="true">
        {ticks.map((tick, i) => (
          <g key={tick}>
            {i % every === 0 && (
              <text class="axis-text" x={x(tick)} y="12" text-anchor={i === 0 ? "start" : "middle"}>
                {axis(tick)}
              </text>
            )}
            <path class={i === 0 ? "line-strong" : "line-rule"} d={`M${x(tick)} 34V22`} />
          </g>
        ))}
        {value !== null && (
          <>
            <path class="line-value" d={`M${x(value)} 34V28`} />
            <text class="axis-value" x={x(value)} y="27" text-anchor="middle">
              {number(value)}
            </text>
          </>
        )}
      </svg>
    </div>
  );
}

function Row({ row, grid }: { row: RangeRow; grid: Grid }) {
  const { claim, standing, name, detail, words, id } = row;
  const { x, width, ticks, value } = grid;
  return (
    <li class={`range-row range-${standing}`} data-part="claim" data-id={id}>
      <div class="range-who">
        <SpeakerIcon speaker={claim.said_by} />
        <div>
          <b>
            <bdi>{name}</bdi>
          </b>{" "}
          {standing === "used" && <Tag tone="ink">{t("ui.in_use")}</Tag>}
          <span class="range-detail">{detail}</span>
          <span class="sr">{say(claim)}</span>
        </div>
      </div>
      <svg class="drawing range-lines" width={width} aria-hidden="true">
        {ticks.map((tick, i) => (
          <Line key={tick} at={x(tick)} look={i === 0 ? "line-strong" : "line-rule"} />
        ))}
        {value !== null && <Line at={x(value)} look="line-value" />}
        <svg class="claim-mark" y="50%" aria-hidden="true">
          <Shapes of={claimShapes(claimMark(claim, x, 0, standing), standing, claim.said_by)} />
        </svg>
      </svg>
      <div class="range-words">{words}</div>
    </li>
  );
}

/** A line of the grid, as tall as the row. */
function Line({ at, look }: { at: number; look: string }) {
  return <line class={look} x1={at} x2={at} y1="0" y2="100%" />;
}
