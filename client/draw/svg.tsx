// A drawing on the page: plain SVG whose colours are the style sheet's, so that it follows the theme by itself.
import { useEffect, useRef } from "preact/hooks";
import { navigate } from "../router.ts";
import { HATCH_FILL } from "../ui/marks/hatch.tsx";
import type { Drawing, Shape } from "./scene.ts";

export function Shapes({ of }: { of: readonly Shape[] }) {
  return (
    <>
      {of.map(({ d, fill, hatch, stroke, width = 1, dash, alpha, at }, i) => (
        <path
          key={i}
          d={d}
          transform={at && `translate(${at.x} ${at.y}) scale(${at.scale ?? 1})`}
          style={{
            fill: hatch ? HATCH_FILL : fill ? `var(${fill})` : "none",
            stroke: stroke ? `var(${stroke})` : "none",
            strokeWidth: width,
            strokeDasharray: dash ? dash.join(" ") : "none",
            opacity: alpha ?? 1,
          }}
        />
      ))}
    </>
  );
}

/** The whole drawing. Its places can be pressed; by keyboard the same stands in the chart's table. */
export function Picture({ of, name }: { of: Drawing; name: string }) {
  const svg = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const press = (event: Event) => {
      const href = (event.target as Element).getAttribute("data-href");
      if (href !== null) navigate(href);
    };
    const here = svg.current;
    here?.addEventListener("click", press);
    return () => here?.removeEventListener("click", press);
  }, []);
  return (
    <svg
      ref={svg}
      class="drawing chart-picture"
      width={of.width}
      height={of.height}
      role="img"
      aria-label={name}
    >
      <Shapes of={of.shapes} />
      {of.words.map(({ text, x, y, anchor, ink, strong, size = 12 }) => (
        <text
          key={`${text} ${x} ${y}`}
          x={x}
          y={y}
          text-anchor={anchor}
          style={{ fill: `var(${ink})`, fontWeight: strong ? 600 : 400, fontSize: `${size}px` }}
        >
          {text}
        </text>
      ))}
      {of.spots.map(({ d, title, href }) => (
        <path key={d} class="chart-spot" d={d} data-href={href ?? undefined}>
          <title>{title}</title>
        </path>
      ))}
    </svg>
  );
}
