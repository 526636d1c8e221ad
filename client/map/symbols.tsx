// Circles, shapes and bands as they stand on the map; sizes come from symbol.ts, colours from map.css.
import type { Kind } from "../../domain/vocabulary/kind.ts";
import { number } from "../i18n/intl.ts";
import { kindPath, slotOf } from "../ui/marks/kinds.ts";
import { ringOf } from "./ring.ts";
import { type CircleSymbol, HALO, SHAPE_SIZE, type ShapeSymbol } from "./symbol.ts";

type Look = {
  /** Pointed at here or elsewhere: an ink ring. */
  ringed: boolean;
  /** The one kind that keeps its strength, when a kind is pointed at in the legend. */
  kind: Kind | null;
};

const RING_OFF = 3.3;
/** The size text in drawings has unless it is scaled. */
const TEXT_PX = 12;

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

type Circle = Look & { symbol: CircleSymbol; kinds: { readonly [K in Kind]?: number } };

/** From a circle's middle to the outside of its halo. */
const edgeOf = ({ r, ring }: CircleSymbol) => r + ring + HALO;

export function CircleMark(circle: Circle) {
  return (
    <Canvas half={edgeOf(circle.symbol) + RING_OFF + 2}>
      <CircleParts {...circle} />
    </Canvas>
  );
}

/** A circle round the origin, for a drawing that holds several. */
export function CircleParts({ symbol, kinds, ringed, kind }: Circle) {
  const { r, ring, low, count, textSize, at } = symbol;
  const edge = edgeOf(symbol);
  return (
    <>
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
      <text
        class="map-count"
        dy=".36em"
        transform={`translate(${at.x} ${at.y}) scale(${textSize / TEXT_PX})`}
      >
        {number(count)}
      </text>
    </>
  );
}

type Shape = Look & { symbol: ShapeSymbol };

export function ShapeMark(shape: Shape) {
  return (
    <Canvas half={SHAPE_SIZE}>
      <ShapeParts {...shape} />
    </Canvas>
  );
}

/** The shape of one event round the origin. */
export function ShapeParts({ symbol, ringed, kind }: Shape) {
  const scale = SHAPE_SIZE / 14;
  const slot = slotOf(symbol.kind);
  const path = kindPath(symbol.kind);
  const filled = symbol.hollow ? `map-hollow map-arc-${slot}` : `map-shape-${slot}`;
  return (
    <>
      {ringed && <circle class="map-ringed" r={SHAPE_SIZE / 2 + RING_OFF + 1} />}
      <g transform={`scale(${scale})`} class={kind && kind !== symbol.kind ? "map-faded" : ""}>
        <path class="map-outline" d={path} />
        <path class={filled} d={path} />
      </g>
    </>
  );
}

/** From the disc to the highest claim: a faint band inside a dashed ring. */
export function BandMark({ radius }: { radius: number }) {
  return (
    <Canvas half={radius + 1}>
      <BandParts radius={radius} />
    </Canvas>
  );
}

/** The same round the origin. */
export function BandParts({ radius }: { radius: number }) {
  return (
    <>
      <circle class="map-band" r={radius} />
      <circle class="map-high" r={radius} />
    </>
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
