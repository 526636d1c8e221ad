// Lays out a card's map for one width: where it looks, what lies under it, where every mark and name stands.

import type { Filter } from "../../domain/filter.ts";
import type { Area, Summary } from "../../domain/summary.ts";
import { textWidth } from "../draw/text-width.ts";
import { countryName } from "../i18n/names.ts";
import { areaShape, isCountryArea } from "./area-shape.ts";
import { type Ground, type GroundPaths, groundPaths } from "./ground.ts";
import { type Layout, layOut, TEXT_PX } from "./layout.ts";
import { TRACKING } from "./mark-scene.ts";
import { landPath, linePath } from "./path-data.ts";
import type { PictureLook } from "./picture-look.ts";
import type { Size } from "./plane.ts";
import { outlineOf } from "./projection.ts";
import type { MapSize } from "./scale.ts";
import { eventsWithin } from "./within.ts";
import {
  labelFigure,
  nameArea,
  nameGroup,
  severalName,
  shortName,
  spreadWords,
  widenedWords,
} from "./words.ts";

const LARGE_PX = 14;
const NO_BOX = { width: 0, height: 0 };

export type Picture = {
  size: Size;
  /** How many events the map can hold, but not where it looks. */
  outside: number;
  ground: GroundPaths;
  layout: Layout;
  /** Path data of hatched countries, of hatched regions, and of the regions' dashed borders. */
  countries: readonly string[];
  hatched: readonly string[];
  seams: readonly string[];
};

/** A map's picture, of what its look shows on its ground. */
export function composeMap(
  { filter, sizedBy }: { filter: Filter; sizedBy: MapSize },
  summary: Summary,
  { size, view, ground }: { size: Size; view: PictureLook; ground: Ground },
): Picture {
  const focus = filter.country.only;
  const { areas } = summary;
  const whole = new Set(
    summary.groups.filter(({ level }) => level === "country").map(({ country }) => country),
  );
  const layout = layOut({
    groups: summary.groups.map(nameGroup),
    areas: areas.map(nameArea),
    size: sizedBy,
    map: size,
    look: view.look,
    at: view.at,
    outlineOf: (area) => {
      const shape = areaShape(area, ground.regions, ground.world);
      return shape ? outlineOf(shape) : null;
    },
    kept: null,
    countries: ground.world.all
      .filter(({ id }) => id !== "" && !focus.includes(id) && !whole.has(id))
      .map(({ id, shape }) => ({ id, name: countryName(id), outline: outlineOf(shape) })),
    controls: [],
    legend: NO_BOX,
    names: {
      group: (group) => shortName(group.name),
      several: severalName,
      figure: (group) => labelFigure(group, sizedBy),
      spread: spreadWords,
      widened: widenedWords,
      chip: (area) => String(area.events),
      width: (text, font) =>
        textWidth(
          text,
          font === "large" ? LARGE_PX : TEXT_PX,
          font === "name" || font === "large",
        ) + (font === "country" ? TRACKING * text.length : 0),
    },
  });
  return {
    size,
    outside: summary.totals.on_map - eventsWithin(view.bounds, summary),
    layout,
    ground: groundPaths(ground, focus, view, size),
    ...hatches(areas, ground, view, size),
  };
}

/** The countries and regions in which an event is somewhere, and a region's borders to the country's other regions. */
function hatches(
  areas: readonly Area[],
  { regions, world }: Ground,
  { look }: PictureLook,
  size: Size,
): Pick<Picture, "countries" | "hatched" | "seams"> {
  const names = new Map<string, Set<string>>();
  for (const { country, admin1, name } of areas.filter((area) => !isCountryArea(area)))
    names.set(country, (names.get(country) ?? new Set()).add(admin1 ?? name));
  const found = [...names].flatMap(([country, regionNames]) => {
    const known = regions.get(country);
    return known ? [{ known, regionNames }] : [];
  });
  const countries = areas.filter(isCountryArea).flatMap((area) => {
    const shape = areaShape(area, regions, world);
    return shape ? [landPath(outlineOf(shape), look, size)] : [];
  });
  return {
    countries,
    hatched: found.flatMap(({ known, regionNames }) =>
      [...regionNames].flatMap((name) => {
        const shape = known.byName.get(name);
        return shape ? [landPath(outlineOf(shape), look, size)] : [];
      }),
    ),
    seams: found.map(({ known, regionNames }) =>
      linePath(outlineOf(known.seams(regionNames)), look, size),
    ),
  };
}
