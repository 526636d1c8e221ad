// The map within the dashboard: what it draws comes from the answer, what is done on it becomes a choice.
import { computed, effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { EventAnswer } from "../../domain/answers/event.ts";
import { isCountryOnly } from "../../domain/place.ts";
import { withWords } from "../i18n/catalogues.ts";
import { countryName } from "../i18n/names.ts";
import { t } from "../i18n/t.ts";
import { archive } from "../shell/archive.ts";
import { cube } from "./brush/cube-asked.ts";
import { windowed } from "./brush/windowed.ts";
import { highlightMark, litMarks } from "./highlight.ts";
import { outside, panned, wholeView } from "./in-view.ts";
import { listOf, listToo } from "./list/navigation.ts";
import { type BrushMap, EventMap } from "./map/event-map.tsx";
import { mapSize } from "./map-size.ts";
import { NOT_MAPPABLE, narrowed, ofArea, ofGroup, type Part } from "./narrow.ts";
import { events } from "./pages.ts";
import { summary, viewport } from "./refresh.ts";
import { arrange, filter, query, rememberMap, rule, screen } from "./selection.ts";

const NOTHING: readonly never[] = [];

const mapExport = withWords(() => import("./map/export/map-export.ts"));

/** The countries of the filter, as one value for as long as they stay the same; of an empty archive its own. */
const focusKey = computed(() => {
  const chosen = filter.value.country.only.join();
  const isEmpty = summary.value?.totals.events === 0;
  return chosen || (isEmpty && archive.value?.countries.join()) || "";
});
const focus = computed(() => focusKey.value.split(",").filter(Boolean));

const moving = computed((): BrushMap | null => {
  const now = windowed.value;
  return now && { groups: now.groups(), areas: now.areas(), notMappable: now.totals.not_mappable };
});

/** What is pointed at, and what the list is narrowed to. */
const ringed = computed((): ReadonlySet<string> => {
  const [lit, marks] = [litMarks.value, narrowed.value?.marks ?? []];
  return marks.length === 0 ? lit : new Set([...lit, ...marks]);
});

/** Opens the only event of a mark, or lists its events; `too` lists them besides what is listed. */
function pressed(part: Part, event: string | null, too: boolean): void {
  if (too) void listToo(part);
  else if (event === null) void listOf(part);
  else arrange({ event });
}

export function MapPart() {
  const now = summary.value;
  const { map, event } = screen.value;
  useEffect(bringBrush, []);
  const open = event === null ? undefined : events.value.find(({ id }) => id === event);
  return (
    <div class="map-box" id="map" tabIndex={-1}>
      <h2 class="sr">{t("dashboard.map")}</h2>
      <EventMap
        groups={now?.groups ?? NOTHING}
        areas={now?.areas ?? NOTHING}
        notMappable={now?.totals.not_mappable ?? 0}
        outside={outside.value}
        moving={moving}
        size={mapSize.value}
        rule={rule.value}
        view={map}
        filterKey={query.value}
        focusCountries={focus.value}
        focusNames={focus.value.map(countryName)}
        highlighted={ringed.value}
        reveal={positionOf(open?.place)}
        onView={(view, bounds, { width, height }, byReader) => {
          viewport.value = {
            ...bounds,
            zoom: view.zoom,
            width: Math.round(width),
            height: Math.round(height),
          };
          if (!byReader) return;
          panned.value = true;
          rememberMap(view);
        }}
        onGroup={(group, too) => pressed(ofGroup(group), group.event, too)}
        onArea={(area, too) => pressed(ofArea(area), area.event, too)}
        onWhole={wholeView}
        onNotMappable={() => void listOf(NOT_MAPPABLE)}
        onSize={(wanted) => arrange({ size: wanted })}
        onExport={(what) => void mapExport().then(({ exportMap }) => exportMap(what))}
        onPoint={highlightMark}
      />
    </div>
  );
}

/** Brings what the map draws with while the window moves, once there is something to draw. */
function bringBrush(): () => void {
  return effect(() => {
    if (cube.value) void import("./map/brush-layer.ts");
  });
}

function positionOf(place: EventAnswer["place"] | undefined) {
  return place && place.lat !== null && place.lon !== null && !isCountryOnly(place)
    ? { lat: place.lat, lon: place.lon }
    : null;
}
