// The pin: the kind's shape with the place's name, moved by keys or by dragging.
import type { Kind } from "../../../domain/vocabulary/kind.ts";
import { Shapes } from "../../draw/svg.tsx";
import { number } from "../../i18n/intl.ts";
import { t } from "../../i18n/t.ts";
import { kindColour, kindPath, SHAPES } from "../../ui/marks/kinds.ts";
import { movedBy, type Point } from "./pin-move.ts";

type Props = {
  point: Point;
  kind: Kind | "";
  name: string;
  /** The radius within which it was, in metres; null where an area is drawn instead. */
  reach: number | null;
  onMove: (point: Point) => void;
  /** The point of the map under the pointer. */
  at: (event: PointerEvent) => Point | null;
};

export function Pin({ point, kind, name, reach, onMove, at }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const next = movedBy(event.key, event.shiftKey, point);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(next);
  };
  const shape = kind ? kindPath(kind) : SHAPES[1];
  const stop = (event: Event) => event.stopPropagation();
  return (
    <>
      <button
        type="button"
        class="map-button pin"
        aria-label={pinName(point)}
        aria-describedby="pin-keys"
        onKeyDown={onKeyDown}
        onClick={stop}
        onMouseDown={stop}
        onTouchStart={stop}
        onPointerDown={(event) => {
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          const next = at(event);
          if (next) onMove(next);
        }}
      >
        <svg viewBox="-9 -9 18 18" width="22" height="22" aria-hidden="true">
          <Shapes
            of={[
              { d: shape, stroke: "--surface", width: 2.6 },
              { d: shape, fill: kind ? kindColour(kind) : "--ink" },
            ]}
          />
        </svg>
      </button>
      <span class="pin-words">
        <b>{name}</b>
        {reach !== null && <span class="num">{reachWords(reach)}</span>}
      </span>
    </>
  );
}

/** "Pin at 53.9023 north, 27.5615 east". */
export function pinName({ lat, lon }: Point): string {
  return t("form.pin", {
    lat: t(lat < 0 ? "form.south" : "form.north", { n: degrees(lat) }),
    lon: t(lon < 0 ? "form.west" : "form.east", { n: degrees(lon) }),
  });
}

const degrees = (n: number) => String(Math.abs(n));

function reachWords(metres: number): string {
  return metres < 1000
    ? t("form.pin_reach_m", { n: number(metres) })
    : t("form.pin_reach_km", { n: number(metres / 1000) });
}
