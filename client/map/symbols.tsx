// Circles, shapes and bands as elements that stand at a point of the map.
import type { Kind } from "../../domain/vocabulary/kind.ts";
import { SceneParts } from "../draw/svg.tsx";
import { kindColour } from "../ui/marks/kinds.ts";
import type { Shape } from "../ui/marks/shape.ts";
import {
  bandShape,
  circleShapes,
  countWords,
  edgeOf,
  eventShapes,
  pointedRing,
  RING_OFF,
} from "./mark-scene.ts";
import { type CircleSymbol, SHAPE_SIZE, type ShapeSymbol } from "./symbol.ts";

type Look = {
  /** Pointed at here or elsewhere: an ink ring. */
  ringed: boolean;
  /** The one kind that keeps its strength, when a kind is pointed at in the legend. */
  kind: Kind | null;
};

const MIDDLE = { x: 0, y: 0 };
/** What is not of the kind that is pointed at. */
const FADED = 0.3;

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

export function CircleMark({ symbol, kinds, ringed, kind }: Circle) {
  const edge = edgeOf(symbol);
  const fade = (shape: Shape): Shape =>
    kind && "from" in shape && shape.stroke !== kindColour(kind)
      ? { ...shape, alpha: FADED }
      : shape;
  const shapes = circleShapes(symbol, kinds, MIDDLE).map(fade);
  return (
    <Canvas half={edge + RING_OFF + 2}>
      <SceneParts
        shapes={ringed ? [pointedRing(edge), ...shapes] : shapes}
        words={[countWords(symbol.at, symbol.count, symbol.textSize)]}
      />
    </Canvas>
  );
}

export function ShapeMark({ symbol, ringed, kind }: Look & { symbol: ShapeSymbol }) {
  return (
    <Canvas half={SHAPE_SIZE}>
      {ringed && <SceneParts shapes={[pointedRing(SHAPE_SIZE / 2 + 1)]} words={[]} />}
      <g opacity={kind && kind !== symbol.kind ? FADED : undefined}>
        <SceneParts shapes={eventShapes(symbol, MIDDLE)} words={[]} />
      </g>
    </Canvas>
  );
}

export function BandMark({ radius }: { radius: number }) {
  return (
    <Canvas half={radius + 1}>
      <SceneParts shapes={[bandShape(radius, MIDDLE)]} words={[]} />
    </Canvas>
  );
}
