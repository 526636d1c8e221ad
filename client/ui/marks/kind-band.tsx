// A piece of a kind's band, as rings and columns have it, for their keys.
import type { Kind } from "../../../domain/vocabulary/kind.ts";
import { kindBand } from "./kinds.ts";
import { Shapes } from "./shapes.tsx";

const WIDTH = 20;

export function KindBand({ kind }: { kind: Kind }) {
  return (
    <svg class="kind-band" width={WIDTH} height="6" aria-hidden="true">
      <Shapes of={[kindBand(kind, WIDTH, 3)]} />
    </svg>
  );
}
