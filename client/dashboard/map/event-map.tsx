// The map of the dashboard: circles and areas on the shipped base map, its controls, legend and popover.

import { effect, type ReadonlySignal } from "@preact/signals";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Rule } from "../../../domain/rule.ts";
import type { Area, Group } from "../../../domain/summary.ts";
import type { Kind } from "../../../domain/vocabulary/kind.ts";
import { withWords } from "../../i18n/catalogues.ts";
import { t } from "../../i18n/t.ts";
import type { LegendPlace } from "../../map/legend-place.ts";
import type { MapGroup } from "../../map/merge.ts";
import type { Size } from "../../map/plane.ts";
import type { MapSize } from "../../map/scale.ts";
import { tileCredit } from "../../map/tiles.ts";
import { mapName } from "../../map/words.ts";
import { ZoomButtons } from "../../map/zoom-buttons.tsx";
import { useEscape } from "../../ui/keys.ts";
import { lazy } from "../../ui/lazy.tsx";
import { MapHatches } from "../../ui/marks/hatch.tsx";
import type { BrushMarks } from "./brush-marks.ts";
import { createMapController } from "./controller.ts";
import type { MapController, MapEvents, MapInput, Pointed } from "./controller-types.ts";
import { ExportMenu, type MapExport, NotMappable, Outside, SizeBy } from "./controls.tsx";
import { buttonsOver, controlsOver } from "./controls-over.ts";
import { Legend } from "./legend.tsx";
import type { MapBounds, MapView } from "./view.ts";
import "./map-keys.css";

const MapPopover = lazy(
  withWords(() => import("./popover.tsx").then((module) => module.MapPopover)),
);

export type EventMapProps = {
  groups: readonly Group[];
  areas: readonly Area[];
  notMappable: number;
  /** How many of those that are drawn lie beside what the map shows. */
  outside: number;
  /** What stands on the map instead while the timeline's window moves; null while it does not. */
  moving?: ReadonlySignal<BrushMap | null> | undefined;
  size: MapSize;
  rule: Rule;
  /** The reader's own view; null shows the countries in focus. */
  view: MapView | null;
  /** ISO 3166-1 alpha-3 codes of the countries in the filter, and what they are called. */
  focusCountries: readonly string[];
  focusNames?: readonly string[] | undefined;
  /** The filter as one value: while it stays, a legend below the map does too. */
  filterKey: string;
  /** Ids of groups (or `areaKey` of areas) that a row or column on the page points at. */
  highlighted: ReadonlySet<string>;
  /** A place to keep in sight, as the one whose event is open. */
  reveal?: { lat: number; lon: number } | null | undefined;
  /** After the first drawing and every move; `byReader` is false for home, the address and a new size. */
  onView: (view: MapView, bounds: MapBounds, size: Size, byReader: boolean) => void;
  /** `too`: pressed with Ctrl, besides what is chosen already. */
  onGroup: (group: Group, too: boolean) => void;
  onArea: (area: Area, too: boolean) => void;
  onNotMappable: () => void;
  /** Where everything lies that the map can show. */
  onWhole: () => Promise<readonly { lat: number; lon: number }[]>;
  onSize: (size: MapSize) => void;
  onExport: (what: MapExport) => void;
  /** The circle or area under the pointer or focus, for the list and the charts to mark. */
  onPoint?: ((mark: MapGroup | Area | null) => void) | undefined;
};

export type BrushMap = BrushMarks & Pick<EventMapProps, "notMappable">;

/** The legend's size until it was measured in its corner. */
const LEGEND: Size = { width: 186, height: 204 };

export function EventMap(props: EventMapProps) {
  const { groups, areas, notMappable, size, rule, view, focusCountries, highlighted } = props;
  const canvas = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const legend = useRef<HTMLElement>(null);
  const legendSize = useRef<Size>(LEGEND);
  const controller = useRef<MapController | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [place, setPlace] = useState<LegendPlace>("bottom-left");
  const [kind, setKind] = useState<Kind | null>(null);
  const [mark, setMark] = useState<Pointed | null>(null);
  const [baseless, setBaseless] = useState(false);
  const keysId = useId();
  const input: MapInput = {
    groups,
    areas,
    leftOut: props.outside > 0,
    size,
    rule,
    view,
    focusCountries,
    filterKey: props.filterKey,
    highlighted,
    kind,
    reveal: props.reveal ?? null,
  };

  useLayoutEffect(() => {
    const element = legend.current;
    if (element && place !== "below") {
      legendSize.current = { width: element.offsetWidth, height: element.offsetHeight };
    }
  });

  useEffect(() => {
    const [container, around] = [canvas.current, frame.current];
    if (!container || !around) return;
    const parts = {
      container,
      controls: () => controlsOver(around),
      buttons: (leftOut: boolean) => buttonsOver(around, leftOut),
      legend: () => legendSize.current,
    };
    controller.current = createMapController(
      parts,
      hear(latest, setMark, setPlace, setBaseless),
      input,
    );
    return () => {
      controller.current?.remove();
      controller.current = null;
    };
  }, []);

  useEffect(() => controller.current?.draw(input));

  // In the very frame in which the window moves, not after it.
  useEffect(
    () => effect(() => controller.current?.move(props.moving?.value ?? null)),
    [props.moving],
  );

  useEscape(() => controller.current?.dismiss(), mark !== null && mark.how !== "focus");

  const drawn = [...groups, ...areas].reduce((sum, { events }) => sum + events, 0);
  /** The map is one tab stop; arrows and Enter work inside it. */
  const stop = {
    tabIndex: 0,
    role: "group",
    "aria-label": mapName(props.focusNames ?? [], drawn, notMappable),
    "aria-describedby": keysId,
  } as const;
  const key = <Legend place={place} size={size} rule={rule} onKind={setKind} element={legend} />;
  return (
    <div class="map-part" data-part="map">
      <div class="map-frame" ref={frame}>
        <div class="map-canvas" ref={canvas} {...stop} />
        <p id={keysId} class="map-keys">
          {t("map.keys")}
        </p>
        <MapHatches />
        <ZoomButtons onZoom={(steps) => controller.current?.zoom(steps)} />
        <SizeBy size={size} onSize={props.onSize} />
        <ExportMenu size={size} onExport={props.onExport} />
        <Outside
          count={props.outside}
          moving={props.moving}
          onFit={async () => controller.current?.fit(await props.onWhole())}
        />
        <NotMappable count={notMappable} moving={props.moving} onOpen={props.onNotMappable} />
        <p class="map-credit">
          {tileCredit.value}
          {t(baseless ? "map.no_base" : "map.attribution")}
        </p>
        {place !== "below" && key}
        {mark && (
          <MapPopover
            mark={mark}
            size={size}
            map={{
              width: canvas.current?.clientWidth ?? 0,
              height: canvas.current?.clientHeight ?? 0,
            }}
            onOver={(on) => controller.current?.overPopover(on)}
            onOpen={() => controller.current?.open(mark)}
            onClose={() => controller.current?.dismiss()}
          />
        )}
      </div>
      {place === "below" && key}
    </div>
  );
}

/** Passes what happens on the controller to whoever shows the map now. */
function hear(
  latest: { readonly current: EventMapProps },
  setMark: (mark: Pointed | null) => void,
  setPlace: (place: LegendPlace) => void,
  setBaseless: (baseless: boolean) => void,
): MapEvents {
  return {
    view: ({ view, bounds, size, byReader }) => latest.current.onView(view, bounds, size, byReader),
    group: (group, too) => latest.current.onGroup(group, too),
    area: (area, too) => latest.current.onArea(area, too),
    pointed(mark) {
      setMark(mark);
      latest.current.onPoint?.(mark ? (mark.group ?? mark.area) : null);
    },
    legend: setPlace,
    baseFailed: () => setBaseless(true),
  };
}
