// A chart's drawing on the page, whose places can be pressed.
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Drawing } from "../../draw/scene.ts";
import { SceneParts } from "../../draw/svg.tsx";
import { navigate } from "../../router.ts";

/** By keyboard the same stands in the chart's table. */
export function Picture({ of, name }: { of: Drawing; name: string }) {
  const svg = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
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
      <SceneParts {...of} />
      {of.spots.map(({ d, title, href }) => (
        <path key={d} class="chart-spot" d={d} data-href={href ?? undefined}>
          <title>{title}</title>
        </path>
      ))}
    </svg>
  );
}
