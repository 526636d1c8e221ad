// What countries are called: the base map knows; until it is there, the code stands in.
import { signal } from "@preact/signals";
import { countryIn } from "../i18n/names.ts";
import { loadCountries } from "./map/base-data.ts";

const names = signal<ReadonlyMap<string, string>>(new Map());

/** "Belarus" for "BLR". */
export function countryName(iso3: string): string {
  return countryIn(iso3, names.value.get(iso3)) ?? iso3;
}

/** Asks for the names once; without them codes stay. */
export async function loadCountryNames(): Promise<void> {
  if (names.peek().size > 0) return;
  const found = await loadCountries().catch(() => null);
  if (found) names.value = new Map(found.all.map(({ id, name }) => [id, name]));
}
