// Shapes as SVG: colours are attributes that name tokens, which a style sheet may overrule and which follow the theme.
import { COUNTRY_HATCH_FILL, HATCH_FILL, WIDE_HATCH_FILL } from "./hatch.tsx";
import { arcPath, type Path, type Shape, tenths } from "./shape.ts";

function hatchFill(hatch: true | "wide" | "country"): string {
  if (hatch === true) return HATCH_FILL;
  return hatch === "wide" ? WIDE_HATCH_FILL : COUNTRY_HATCH_FILL;
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
          fill: hatch ? hatchFill(hatch) : fill ? `var(${fill})` : "none",
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
