// Where the event will be drawn: a small map that is pressed to put the pin.
import { useEffect, useRef } from "preact/hooks";
import { UNCERTAINTY_M } from "../../../domain/place.ts";
import type { Kind } from "../../../domain/vocabulary/kind.ts";
import { number } from "../../i18n/intl.ts";
import { t } from "../../i18n/t.ts";
import { tileCredit } from "../../map/tiles.ts";
import { ZoomButtons } from "../../map/zoom-buttons.tsx";
import { Button } from "../../ui/button.tsx";
import { announce } from "../../ui/live-region.tsx";
import { MapHatches } from "../../ui/marks/hatch.tsx";
import { kindColour, kindPath, SHAPES } from "../../ui/marks/kinds.ts";
import { Shapes } from "../../ui/marks/shapes.tsx";
import { pointOf } from "./check-where.ts";
import { createPinController, type PinController } from "./pin-controller.ts";
import { movedBy, type Point } from "./pin-move.ts";
import type { FormState } from "./state.ts";

/** How long the pin rests before its new place is said. */
const REST_MS = 600;

export function PinMap({ form }: { form: FormState }) {
  const canvas = useRef<HTMLElement>(null);
  const controller = useRef<PinController | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { kind, place } = form.typed.value;
  const { country, admin1 } = place;
  const precision = place.precision || "city";
  const point = pointOf(place);

  const move = (next: Point) => {
    form.setPlace({ lat: String(next.lat), lon: String(next.lon) });
    clearTimeout(rest.current);
    rest.current = setTimeout(() => announce(pinName(next)), REST_MS);
  };

  useEffect(() => {
    if (!canvas.current) return;
    const made = createPinController(canvas.current, move);
    controller.current = made;
    return () => {
      clearTimeout(rest.current);
      made.remove();
    };
  }, []);

  useEffect(() => {
    const pin = (
      <Pin
        point={point ?? { lat: 0, lon: 0 }}
        kind={kind}
        name={place.name.trim()}
        reach={precision === "region" ? null : UNCERTAINTY_M[precision]}
        onMove={move}
        at={(event) => controller.current?.at(event) ?? null}
      />
    );
    controller.current?.draw({ point, precision, country, admin1, pin });
  });

  return (
    <div class="form-map">
      <h2 class="panel-title">{t("form.map")}</h2>
      <div class="pin-map">
        <section class="map-canvas" ref={canvas} aria-label={t("form.map_name")} />
        <MapHatches />
        <ZoomButtons onZoom={(steps) => controller.current?.zoom(steps)} />
        <p class="map-credit">
          {tileCredit.value}
          {t("map.attribution")}
        </p>
      </div>
      <p class="form-note" id="pin-keys">
        {t("form.map_keys")}
      </p>
      {point === null && precision !== "country" && (
        <Button
          icon="pin"
          small
          onClick={() => {
            if (controller.current) move(controller.current.middle());
            requestAnimationFrame(() => controller.current?.focusPin());
          }}
        >
          {t("form.map_put")}
        </Button>
      )}
    </div>
  );
}

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

function Pin({ point, kind, name, reach, onMove, at }: Props) {
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
function pinName({ lat, lon }: Point): string {
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
