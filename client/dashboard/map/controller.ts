// The map at work: takes what is to be shown, lays it out, draws it, and tells what the reader does with it.
import { areaLayer } from "../../map/area-layer.ts";
import { areaShape, isCountryArea } from "../../map/area-shape.ts";
import { baseFiles } from "../../map/base-files.ts";
import { baseLayer } from "../../map/base-layer.tsx";
import { wantedInDetail } from "../../map/detail-level.ts";
import { labelLayer } from "../../map/label-layer.tsx";
import { areaKey, type DrawnArea, type DrawnGroup, type Layout, layOut } from "../../map/layout.ts";
import { createLeafletMap } from "../../map/leaflet-map.ts";
import { legendMemory } from "../../map/legend-place.ts";
import { bringTiles } from "../../map/tiles.ts";
import { brushCanvas } from "./brush-canvas.ts";
import type { MapController, MapEvents, MapFrame, MapInput, Pointed } from "./controller-types.ts";
import { layoutInput } from "./layout-input.ts";
import { mapKeys } from "./map-keys.ts";
import { markDrawer } from "./mark-drawer.tsx";
import { pointingState } from "./pointing.ts";
import { boundsShown } from "./view.ts";
import { viewKeeper } from "./view-keeper.ts";

/** Whether two inputs have the same layout: only what is pointed at may differ. */
function sameContent(a: MapInput, b: MapInput): boolean {
  const same = a.groups === b.groups && a.areas === b.areas && a.leftOut === b.leftOut;
  return same && a.size === b.size && a.rule === b.rule;
}

/** Whether a mark is chosen besides those that are chosen already. */
function isToo(event: MouseEvent | KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey;
}

/** Builds the map in `frame.container` and shows `first`. */
export function createMapController(
  frame: MapFrame,
  events: MapEvents,
  first: MapInput,
): MapController {
  const { container } = frame;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = createLeafletMap(container, calm);
  let input = first;
  let layout: Layout | null = null;
  let finger = false;
  let roamed = first.view !== null;
  let fine: readonly string[] = [];

  const files = baseFiles(() => base(), events.baseFailed);
  const memory = legendMemory();
  const ground = baseLayer(map);
  void bringTiles(map);
  const pointing = pointingState(() => {
    marks();
    tell();
  });

  const drawnOf = (key: string): DrawnGroup | DrawnArea | undefined =>
    layout?.groups.find(({ group }) => group.id === key) ??
    layout?.areas.find((area) => area.key === key);

  const press = (key: string, event: MouseEvent) => {
    const drawn = drawnOf(key);
    if (!drawn || (event.detail > 0 && keeper.dragged())) return;
    if (finger && event.detail > 0 && pointing.current()?.key !== key) {
      pointing.set({ key, how: "touch" });
      return;
    }
    openDrawn(drawn, isToo(event));
  };

  const openDrawn = (drawn: DrawnGroup | DrawnArea, too: boolean) => {
    if ("group" in drawn) open({ group: drawn.group, area: null }, too);
    else open({ group: null, area: drawn.area }, too);
  };

  const open = ({ group, area }: Pick<Pointed, "group" | "area">, too = false) => {
    pointing.clear();
    if (group?.members) keeper.zoomInto(group.members);
    else if (group) events.group(group, too);
    if (area) events.area(area, too);
  };

  const drawer = markDrawer(map, {
    press,
    over: (key, on) => {
      if (!finger) pointing.over(key, on);
    },
    focus: (key) => {
      const drawn = drawnOf(key);
      if (!container.contains(document.activeElement) || !drawn) return;
      if (document.activeElement?.matches(":focus-visible")) {
        keeper.showPoint(drawn);
        pointing.set({ key, how: "focus" });
      }
    },
    blur: (key) => pointing.blur(key),
    key: (key, event) => {
      if (event.key === "Escape") pointing.clear();
      const drawn = drawnOf(key);
      // With Ctrl, Enter presses no button by itself.
      if (event.key === "Enter" && isToo(event) && drawn) openDrawn(drawn, true);
      keys.onMark(key, event);
    },
  });
  const keys = mapKeys(map, calm, () => layout, drawer.focus);
  const areas = areaLayer(map, press, (key, on) => {
    if (!finger) pointing.over(key, on);
  });
  const labels = labelLayer(map);
  const brush = brushCanvas(map, () => ({ layout, size: input.size }));

  /** The countries in detail whose files are there; asks for the others. */
  function detail(): string[] {
    const countries = files.countries();
    if (!countries) return [];
    const focus = input.focusCountries;
    const bounds = boundsShown(map);
    const wanted = wantedInDetail(countries, { zoom: map.getZoom(), bounds, focus, roamed });
    files.want(wanted);
    return wanted.filter((id) => files.regions.has(id));
  }

  function base() {
    const countries = files.countries();
    fine = detail();
    if (countries)
      ground.draw(countries, input.focusCountries, files.regions, new Set(roamed ? fine : []));
    arrange();
  }

  function marks() {
    if (!layout) return;
    const { size, rule, kind, highlighted } = input;
    const here = pointing.current()?.key;
    const ringed = here === undefined ? highlighted : new Set([...highlighted, here]);
    drawer.draw(layout, { size, rule, kind, ringed });
  }

  function tell() {
    const now = pointing.current();
    const drawn = now ? drawnOf(now.key) : undefined;
    if (!now || !drawn) return events.pointed(null);
    const at = { how: now.how, x: drawn.x, y: drawn.y };
    if ("group" in drawn) {
      events.pointed({ ...at, reach: drawn.symbol.reach, group: drawn.group, area: null });
    } else {
      events.pointed({ ...at, reach: 12, group: null, area: drawn.area });
    }
  }

  /** Lays out and draws; country names stay where they are while the view does. */
  function arrange(sameView = false) {
    const hadFocus = container.contains(document.activeElement);
    const kept = sameView && layout ? layout.countries : null;
    const { x: width } = map.getSize();
    const legend = memory.staysBelow(width, input.filterKey) ? null : frame.legend();
    layout = layOut(layoutInput(map, files, input, frame, kept, legend));
    memory.note(layout.legend, width, input.filterKey);
    events.legend(layout.legend);
    const hatched = layout.areas.flatMap(({ area, key }) => {
      const shape = areaShape(area, files.regions, files.countries());
      const region = isCountryArea(area) ? null : (area.admin1 ?? area.name);
      return shape ? [{ key, country: area.country, region, shape }] : [];
    });
    const spreads = layout.groups.flatMap(({ group, spread }) =>
      spread === null ? [] : [{ lat: group.lat, lon: group.lon, metres: group.uncertainty_m }],
    );
    areas.draw(hatched, spreads, files.regions);
    marks();
    labels.draw(layout.labels, layout.countries);
    brush.again();
    tell();
    if (hadFocus && !container.contains(document.activeElement)) container.focus();
  }

  const keeper = viewKeeper(map, container, frame.buttons, {
    moved: (report) => {
      roamed ||= report.byReader;
      if (detail().join() === fine.join()) arrange();
      else base();
      events.view(report);
    },
    started: () => {
      if (pointing.current()?.how !== "focus") pointing.clear();
    },
  });

  const noteFinger = (event: PointerEvent) => {
    finger = event.pointerType === "touch";
  };
  container.addEventListener("pointerdown", noteFinger, { capture: true });
  map.on("click", () => pointing.clear());
  keeper.settle(first);

  return {
    draw(next) {
      const before = input;
      input = next;
      files.want(next.areas.filter((area) => !isCountryArea(area)).map(({ country }) => country));
      const moved = keeper.settle(next);
      if (before.focusCountries.join() !== next.focusCountries.join()) base();
      else if (moved) return;
      else if (sameContent(before, next)) marks();
      else arrange(true);
    },
    move(marks) {
      if (marks) pointing.clear();
      areas.only(marks && new Set(marks.areas.map(areaKey)));
      brush.show(marks);
    },
    zoom: (steps) => map.setZoom(map.getZoom() + steps),
    fit: keeper.fit,
    overPopover: pointing.overPopover,
    open,
    dismiss: pointing.clear,
    remove() {
      files.stop();
      pointing.clear();
      keeper.remove();
      drawer.remove();
      labels.remove();
      container.removeEventListener("pointerdown", noteFinger, { capture: true });
      map.remove();
    },
  };
}
