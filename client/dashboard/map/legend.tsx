// The legend: kinds, and nested circles that name which one is in use.
import type { Ref } from "preact";
import type { Rule } from "../../../domain/rule.ts";
import { KINDS, type Kind } from "../../../domain/vocabulary/kind.ts";
import { label } from "../../i18n/label.ts";
import { locale } from "../../i18n/locale.ts";
import { t } from "../../i18n/t.ts";
import type { LegendPlace } from "../../map/legend-place.ts";
import type { MapSize } from "../../map/scale.ts";
import { KindBand } from "../../ui/marks/kind-band.tsx";
import { KindShape } from "../../ui/marks/kind-shape.tsx";
import { areaWords, rowsOf } from "./legend-rows.ts";

type Props = {
  place: LegendPlace;
  size: MapSize;
  rule: Rule;
  /** The pointer comes onto a kind, or leaves it. */
  onKind: (kind: Kind | null) => void;
  element: Ref<HTMLElement>;
};

export function Legend({ place, size, rule, onKind, element }: Props) {
  const below = place === "below";
  return (
    <section
      class={below ? "map-legend map-legend-below" : `map-tool map-legend map-at-${place}`}
      data-part="legend"
      aria-label={t("map.legend")}
      ref={element}
    >
      <p class={below ? "sr" : "map-legend-title"}>{t("map.ring_of_kinds")}</p>
      <ul class="map-legend-kinds">
        {KINDS.map(({ value }) => (
          <li key={value} onPointerEnter={() => onKind(value)} onPointerLeave={() => onKind(null)}>
            <KindShape kind={value} silent />
            <KindBand kind={value} />
            {label("kind", value)}
          </li>
        ))}
      </ul>
      <p class="map-legend-title">{areaWords(size)}</p>
      {size !== "events" && (below ? <InLine rule={rule} /> : <Nested rule={rule} />)}
    </section>
  );
}

/** The same in one line, for the legend below the map. */
function InLine({ rule }: { rule: Rule }) {
  return (
    <ul class="map-legend-kinds">
      {rowsOf(rule).map(({ role, words }) => (
        <li key={role}>
          <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
            <circle class={`map-nested-${role} map-nested-small`} r="6.5" />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}

const RADII = { 2: [27, 15], 3: [27, 20, 12] } as const;
/** Where the lines lead to, and the words stand; words are this far apart at least. */
const LEAD = 36;
const LINE = 17;
/** A letter of the words, at its widest on the average; so much the drawing has at least. */
const LETTER = 7;
const WIDTH = 160;

/** Circles standing on one point, each with what it is. */
function Nested({ rule }: { rule: Rule }) {
  const rows = rowsOf(rule);
  const radii = rows.length === 3 ? RADII[3] : RADII[2];
  const drawn = rows.map((row, i) => ({ ...row, r: radii[i] ?? 0 }));
  const top = -2 * radii[0];
  const letters = Math.max(...rows.map(({ words }) => words.length));
  const width = Math.max(WIDTH, 28 + LEAD + 4 + letters * LETTER);
  const turned = locale().direction === "rtl";
  const along = (x: number) => (turned ? -x : x);
  return (
    <svg
      class="map-nested"
      width={width}
      height="58"
      viewBox={`${turned ? 28 - width : -28} -56 ${width} 58`}
      aria-hidden="true"
    >
      {drawn.map(({ r, role }) => (
        <circle key={role} class={`map-nested-${role}`} cy={-r} r={r} />
      ))}
      {drawn.map(({ r, role, words }, i) => {
        const y = Math.max(-2 * r, top + i * LINE);
        return (
          <g key={role}>
            <path class="map-nested-lead" d={`M0 ${-2 * r}L${along(LEAD)} ${y}`} />
            <text
              class={role === "use" ? "map-nested-words-use" : ""}
              x={along(LEAD + 4)}
              y={y + 4}
            >
              {words}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
