// Where the event will be drawn: a small map that is pressed to put the pin.
import { useEffect, useRef } from "preact/hooks";
import { UNCERTAINTY_M } from "../../../domain/place.ts";
import { WideHatch } from "../../draw/wide-hatch.tsx";
import { t } from "../../i18n/t.ts";
import { tileCredit } from "../../map/tiles.ts";
import { ZoomButtons } from "../../map/zoom-buttons.tsx";
import { Button } from "../../ui/button.tsx";
import { announce } from "../../ui/live-region.tsx";
import { pointOf } from "./check-where.ts";
import { Pin, pinName } from "./pin.tsx";
import { createPinController, type PinController } from "./pin-controller.ts";
import type { Point } from "./pin-move.ts";
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
        <WideHatch />
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
