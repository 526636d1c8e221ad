// A scene as SVG: colours are those of the style sheet, so that it follows the theme by itself.
import { tenths } from "../ui/marks/shape.ts";
import { Shapes } from "../ui/marks/shapes.tsx";
import { BASELINE, HALO_PX, type Scene, type Words } from "./scene.ts";

export function SceneParts({ shapes, words }: Scene) {
  return (
    <>
      <Shapes of={shapes} />
      <WordsParts of={words} />
    </>
  );
}

function WordsParts({ of }: { of: readonly Words[] }) {
  return (
    <>
      {of.map(
        ({ text, x, y, middle, anchor, ink, weight = 400, size = 12, halo, tracking, name }, i) => (
          <text
            key={i}
            class={name}
            x={tenths(x)}
            y={tenths(y)}
            dy={middle ? `${BASELINE}em` : undefined}
            text-anchor={anchor === "start" ? undefined : anchor}
            fill={`var(${ink})`}
            font-weight={weight}
            font-size={size}
            letter-spacing={tracking}
            stroke={halo && `var(${halo})`}
            stroke-width={halo && HALO_PX}
            stroke-linejoin={halo && "round"}
            paint-order={halo && "stroke"}
          >
            {text}
          </text>
        ),
      )}
    </>
  );
}
