// What is wrong with the place.
import { t } from "../../i18n/t.ts";
import { type Mistake, present } from "./mistake.ts";
import type { PlaceTyped } from "./typed.ts";

/** Degrees with a point or a comma and perhaps a typographic minus; null when it is none or out of range. */
function readDegrees(text: string, most: 90 | 180): number | null {
  const plain = text.trim().replace(/[−–]/g, "-").replace(",", ".").replace(/°$/, "");
  if (!/^-?\d{1,3}(\.\d+)?$/.test(plain)) return null;
  const degrees = Number(plain);
  return Math.abs(degrees) <= most ? degrees : null;
}

/** Where the pin stands; null while there is none. */
export function pointOf({ lat, lon }: PlaceTyped): { lat: number; lon: number } | null {
  const point = { lat: readDegrees(lat, 90), lon: readDegrees(lon, 180) };
  return point.lat === null || point.lon === null ? null : { lat: point.lat, lon: point.lon };
}

export function placeMistakes(place: PlaceTyped): Mistake[] {
  const lat = place.lat.trim();
  const lon = place.lon.trim();
  const alone = lat === "" ? lon !== "" : lon === "";
  return present<Mistake>([
    place.name.trim() === "" && { id: "place", text: t("mistakes.place") },
    place.country === "" && { id: "country", text: t("mistakes.country") },
    place.precision === "" && { id: "precision", text: t("mistakes.precision") },
    lat !== "" && readDegrees(lat, 90) === null && { id: "lat", text: t("mistakes.lat") },
    lon !== "" && readDegrees(lon, 180) === null && { id: "lon", text: t("mistakes.lon") },
    alone && { id: lat === "" ? "lat" : "lon", text: t("mistakes.both") },
  ]);
}
