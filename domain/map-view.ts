// Where a map looks, and how an address writes it.

/** Leaflet's zoom and the middle of the map in degrees. */
export type MapView = { readonly zoom: number; readonly lat: number; readonly lon: number };

/** "6/53.7/27.9": zoom, latitude, longitude. Undefined for what is no view. */
export function readMapView(raw: string): MapView | undefined {
  const parts =
    /^(\d{1,2}(?:\.\d{1,2})?)\/(-?\d{1,2}(?:\.\d{1,6})?)\/(-?\d{1,3}(?:\.\d{1,6})?)$/.exec(raw);
  if (parts === null) return undefined;
  const [zoom, lat, lon] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return zoom <= 20 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { zoom, lat, lon } : undefined;
}

/** Four decimals are about ten metres: finer than anything that is drawn. */
export function printMapView({ zoom, lat, lon }: MapView): string {
  const short = (n: number, digits: number) => String(Number(n.toFixed(digits)));
  return `${short(zoom, 2)}/${short(lat, 4)}/${short(lon, 4)}`;
}
