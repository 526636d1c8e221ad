// A chart of rows on the page: names and values are text, strips are drawn as wide as there is room.
import { useRef } from "preact/hooks";
import { axis } from "../../i18n/say.ts";
import { AreaIcon } from "../../ui/marks/area-icon.tsx";
import { line } from "../../ui/marks/shape.ts";
import { Shapes } from "../../ui/marks/shapes.tsx";
import { type Row, type RowScale, STRIP_PX } from "./row.ts";
import { useWidth } from "./width.ts";

type Props = {
  rows: readonly Row[];
  scale: RowScale | null;
  /** The rows are known, what they come to is not yet: its room is kept. */
  awaited?: boolean;
};

export function Rows({ rows, scale, awaited = false }: Props) {
  const measure = useRef<HTMLSpanElement>(null);
  const width = useWidth(measure);
  const x = scale?.on(width);
  const grid = x ? (scale?.ticks ?? []).map(x) : [];
  return (
    <ol class={`chart-rows ${awaited ? "rows-awaited" : ""}`} aria-busy={awaited}>
      {rows.map((row) => (
        <li key={row.id} class="chart-row" data-part="bar" data-id={row.id}>
          <Name row={row} />
          <Strip row={row} width={width} grid={grid} />
          <span class="chart-row-value num">{row.value}</span>
        </li>
      ))}
      <li class="chart-row chart-row-axis" aria-hidden="true">
        <span ref={measure} class="chart-row-scale">
          {x &&
            width > 0 &&
            scale?.ticks.map((tick) => (
              <span key={tick} class="num" style={{ insetInlineStart: `${x(tick)}px` }}>
                {axis(tick)}
              </span>
            ))}
        </span>
      </li>
    </ol>
  );
}

function Name({ row: { name, area, note, link } }: { row: Row }) {
  return (
    <span class="chart-row-name">
      {link ? (
        <a class="row-link" href={link.href} title={link.does}>
          {area && <AreaIcon />}
          {name}
        </a>
      ) : (
        <b>{name}</b>
      )}
      {note !== null && <span class="muted">{note}</span>}
    </span>
  );
}

/** The strip says nothing that the value does not. */
function Strip({ row, width, grid }: { row: Row; width: number; grid: readonly number[] }) {
  return (
    <span class="chart-row-strip" aria-hidden="true">
      {width > 0 && (
        <svg class="drawing" width={width} height={STRIP_PX} aria-hidden="true">
          <Shapes
            of={grid.map((at) => ({ d: line(at, -12, at, STRIP_PX + 12), stroke: "--rule" }))}
          />
          <Shapes of={row.strip(width)} />
        </svg>
      )}
    </span>
  );
}
