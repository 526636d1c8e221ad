// A card's map as SVG: ground, hatched areas, circles, single shapes and names, by the dashboard's own layout and marks.

import { textWidth } from "../draw/text-width.ts";
import { Labels } from "./labels.tsx";
import type { DrawnArea, DrawnGroup } from "./layout.ts";
import type { Picture } from "./picture.ts";
import { notePath } from "./protected.ts";
import { BandParts, CircleParts, ShapeParts } from "./symbols.tsx";

/** Fill of hatched areas; the pattern stands once on the page. */
const HATCH = "url(#map-hatch)";
const PLAIN = { ringed: false, kind: null };

export function MapPicture({
  size,
  ground,
  layout,
  hatched,
  seams,
  name,
}: Picture & { name: string }) {
  const { width, height } = size;
  const circles = layout.groups.filter(({ symbol }) => symbol.type === "circle");
  const shapes = layout.groups.filter(({ symbol }) => symbol.type === "shape");
  return (
    <svg class="map-picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
      <rect class="map-water" width={width} height={height} />
      <Paths look="map-ground" all={[ground.ground]} />
      <Paths look="map-coast" all={[ground.coast]} />
      <Paths look="map-land" all={ground.lands} />
      <Paths look="map-border" all={ground.borders} />
      <Paths look="map-focus" all={ground.focus} />
      <g fill={HATCH}>
        <Paths look="map-hatched" all={hatched} />
        {layout.groups.map(
          ({ group, spread, x, y }) =>
            spread !== null && (
              <circle
                key={group.id}
                class="map-area-edge"
                cx={x}
                cy={y}
                r={spread}
                stroke-dasharray="5 3"
              />
            ),
        )}
      </g>
      <g fill="none" stroke-dasharray="5 3">
        <Paths look="map-area-edge" all={seams} />
      </g>
      <g class="map-symbol">
        {[...circles, ...shapes].map((drawn) => (
          <Mark key={drawn.group.id} drawn={drawn} />
        ))}
        {layout.areas.map((drawn) => (
          <Chip key={drawn.key} drawn={drawn} />
        ))}
        {layout.notes.map(({ key, x, y, text }) => (
          <g key={key} transform={`translate(${round(x)} ${round(y)})`}>
            <path class="map-chip-disc" d={notePath(textWidth(text, 12, false))} />
            <text class="map-note-words" dy=".36em">
              {text}
            </text>
          </g>
        ))}
      </g>
      <g class="map-labels">
        <Labels labels={layout.labels} countries={layout.countries} />
      </g>
    </svg>
  );
}

function Paths({ look, all }: { look: string; all: readonly string[] }) {
  return (
    <>
      {all.filter(Boolean).map((d) => (
        <path key={d} class={look} d={d} />
      ))}
    </>
  );
}

function Mark({ drawn: { group, symbol, x, y } }: { drawn: DrawnGroup }) {
  return (
    <g transform={`translate(${round(x)} ${round(y)})`}>
      {symbol.type === "shape" ? (
        <ShapeParts symbol={symbol} {...PLAIN} />
      ) : (
        <>
          {symbol.high !== null && <BandParts radius={symbol.high} />}
          <CircleParts symbol={symbol} kinds={group.kinds} {...PLAIN} />
        </>
      )}
    </g>
  );
}

/** How many events are somewhere in a region. */
function Chip({ drawn: { area, x, y } }: { drawn: DrawnArea }) {
  return (
    <g transform={`translate(${round(x)} ${round(y)})`}>
      <circle class="map-chip-disc" r="12" />
      <text class="map-count" dy=".36em">
        {area.events}
      </text>
    </g>
  );
}

const round = (n: number) => Math.round(n * 10) / 10;
