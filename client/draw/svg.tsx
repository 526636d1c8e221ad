// A scene as SVG: colours are those of the style sheet, so that it follows the theme by itself.
import { HATCH_FILL } from "../ui/marks/hatch.tsx";
import {
  arcPath,
  BASELINE,
  HALO_PX,
  type Path,
  type Scene,
  type Shape,
  type Words,
} from "./scene.ts";
import { WIDE_HATCH_FILL } from "./wide-hatch.tsx";

/** Colours are attributes, which a style sheet may overrule, and pages without inline styles may have. */
export function SceneParts({ shapes, words }: Scene) {
  return (
    <>
      <Shapes of={shapes} />
      <WordsParts of={words} />
    </>
  );
}

export function Shapes({ of }: { of: readonly Shape[] }) {
  return (
    <>
      {of.map((shape, i) => {
        const { fill, hatch, stroke, width, dash, alpha, at, name } = shape;
        const look = {
          key: i,
          class: name,
          transform: at && placed(at),
          fill: hatch
            ? hatch === "wide"
              ? WIDE_HATCH_FILL
              : HATCH_FILL
            : fill
              ? `var(${fill})`
              : "none",
          stroke: stroke && `var(${stroke})`,
          "stroke-width": stroke && width,
          "stroke-dasharray": dash?.join(" "),
          opacity: alpha,
        };
        if ("d" in shape) return <path {...look} d={shape.d} />;
        if ("from" in shape) return <path {...look} d={arcPath(shape)} />;
        return <circle {...look} r={shape.r} />;
      })}
    </>
  );
}

function placed({ x, y, scale }: NonNullable<Path["at"]>): string {
  const to = `translate(${tenths(x)} ${tenths(y)})`;
  return scale === undefined ? to : `${to} scale(${scale})`;
}

const tenths = (n: number) => Math.round(n * 10) / 10;

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
