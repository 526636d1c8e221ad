// What the whole archive is called beside the site's name: its country, if it has one, and its years.

import type { Summary } from "../../domain/summary.ts";
import { dayOf, isoOf, nextBin } from "../../domain/when.ts";
import { get } from "../api.ts";
import { archiveName } from "../shell/archive.ts";
import { countryName, loadCountryNames } from "./country-names.ts";
import { summaryPath } from "./refresh.ts";

/** From this share on, the archive is that country's. */
const MOST = 0.9;

/** Asks for the archive without a filter, once, and names it. */
export async function nameArchive(): Promise<void> {
  if (archiveName.peek() !== "") return;
  const whole = await get<Summary>(summaryPath("", null)).catch(() => null);
  if (whole === null) return;
  await loadCountryNames();
  const { totals, facets, timeline } = whole;
  const main = facets.country.find(({ events }) => events >= MOST * totals.events && events > 0);
  archiveName.value = [main ? countryName(main.value) : "", yearsOf(timeline)]
    .filter(Boolean)
    .join(" ");
}

/** "2020", "2015–2024"; empty when nothing is dated. */
function yearsOf({ start, bins, bin }: Summary["timeline"]): string {
  let day = start === null ? null : dayOf(start);
  if (start === null || day === null) return "";
  for (let i = 0; i < bins - 1; i++) day = nextBin(day, bin);
  const [first, last] = [start.slice(0, 4), isoOf(day).slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}
