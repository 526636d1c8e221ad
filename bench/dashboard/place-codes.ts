// What a place tells of the events there, as numbers.
import { NO_REGION } from "../../domain/filter.ts";
import { mappable, type Place } from "../../domain/place.ts";
import { idOf, isRegion } from "../../domain/summarise/groups.ts";
import type { coderOf, Level } from "./labels.ts";

/** Circles hold what the map can hold; those of places leave out what is known to the region only. */
export function placeCodes(place: Place, codeOf: ReturnType<typeof coderOf>) {
  const circle = (level: Level) => codeOf(`circle_${level}`, idOf(place, level));
  const drawn = mappable(place);
  return {
    country: codeOf("country", place.country),
    admin1: codeOf("admin1", place.admin1 ?? NO_REGION),
    precision: codeOf("precision", place.precision),
    on_map: drawn ? 1 : 0,
    ...(drawn && {
      circle_admin1: circle("admin1"),
      circle_country: circle("country"),
      ...(!isRegion(place) && { circle_place: circle("place") }),
    }),
  };
}
