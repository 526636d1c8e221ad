// Circles, shapes and bands as they stand on the map; sizes come from symbol.ts, colours from map.css.
import type { Kind } from "../../../domain/vocabulary/kind.ts";
import { number } from "../../i18n/intl.ts";
import { kindPath, slotOf } from "../../ui/marks/kinds.ts";
import { ringOf } from "./ring.ts";
import { type CircleSymbol, HALO, SHAPE_SIZE, type ShapeSymbol } from "./symbol.ts";

type Look = {
  /** Pointed at here or elsewhere: an ink ring. */
  ringed: boolean;
  /** The one kind that keeps its strength, when a kind is pointed at in the legend. */
  kind: Kind | null;
};

const RING_OFF = 3.3;

function Canvas({ half, children }: { half: number; children: preact.ComponentChildren }) {
  const side = 2 * Math.ceil(half);
  return (
    <svg
      class="map-symbol"
      width={side}
      height={side}
      viewBox={`${-side / 2} ${-side / 2} ${side} ${side}`}
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export function CircleMark({
  symbol,
  kinds,
  ringed,
  kind,
}: Look & { symbol: CircleSymbol; kinds: { readonly [K in Kind]?: number } }) {
  const { r, ring, low, count, textSize } = symbol;
  const edge = r + ring + HALO;
  return (
    <Canvas half={edge + RING_OFF + 2}>
      <circle class="map-halo" r={edge} />
      {ringed && <circle class="map-ringed" r={edge + RING_OFF} />}
      <circle class="map-disc" r={r} />
      {low !== null && <circle class="map-low" r={low} />}
      {ringOf(kinds, r + ring / 2).map((arc) => (
        <path
          key={arc.kind}
          class={`map-arc map-arc-${slotOf(arc.kind)} ${kind && kind !== arc.kind ? "map-faded" : ""}`}
          d={arc.path}
          stroke-width={ring}
        />
      ))}
      <text class="map-count" dy=".36em" style={{ fontSize: `${textSize}px` }}>
        {number(count)}
      </text>
    </Canvas>
  );
}

export function ShapeMark({ symbol, ringed, kind }: Look & { symbol: ShapeSymbol }) {
  const scale = SHAPE_SIZE / 14;
  const slot = slotOf(symbol.kind);
  const path = kindPath(symbol.kind);
  const filled = symbol.hollow ? `map-hollow map-arc-${slot}` : `map-shape-${slot}`;
  return (
    <Canvas half={SHAPE_SIZE}>
      {ringed && <circle class="map-ringed" r={SHAPE_SIZE / 2 + RING_OFF + 1} />}
      <g transform={`scale(${scale})`} class={kind && kind !== symbol.kind ? "map-faded" : ""}>
        <path class="map-outline" d={path} />
        <path class={filled} d={path} />
      </g>
    </Canvas>
  );
}

/** From the disc to the highest claim: a faint band inside a dashed ring. */
export function BandMark({ radius }: { radius: number }) {
  return (
    <Canvas half={radius + 1}>
      <circle class="map-band" r={radius} />
      <circle class="map-high" r={radius} />
    </Canvas>
  );
}

/** The hatch every area is filled with; it needs to be in the page once. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <svg class="map-defs" width="0" height="0" aria-hidden="true">
      <pattern
        id={id}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path class="map-hatch-line" d="M0 0V7" />
      </pattern>
    </svg>
  );
}
