// What this archive holds, in two words beside the name: its country, if it has one, and its years ("Belarus 2020").
import { signal } from "@preact/signals";
import { summaryPath } from "../../domain/questions.ts";
import type { Summary } from "../../domain/summary.ts";
import { dayOf, isoOf, nextBin } from "../../domain/when.ts";
import { getAt } from "../api.ts";
import { countryName } from "../i18n/names.ts";

/** Empty until the whole record has been seen; nothing is shown then. */
export const archiveName = signal("");

/** From this share on, the archive is that country's. */
const MOST = 0.9;

/** Names the archive by a summary of all of it. */
export function nameArchive({ totals, facets, timeline }: Summary): void {
  const main = facets.country.find(({ events }) => events >= MOST * totals.events && events > 0);
  archiveName.value = [main ? countryName(main.value) : "", yearsOf(timeline)]
    .filter(Boolean)
    .join(" ");
}

/** Asks for the summary of all of it; without an answer the archive stays without a name. */
export async function askArchiveName(): Promise<void> {
  await getAt<"/api/summary">(summaryPath("", null)).then(nameArchive, () => {});
}

/** "2020", "2015–2024"; empty when nothing is dated. */
function yearsOf({ start, bins, bin }: Summary["timeline"]): string {
  let day = start === null ? null : dayOf(start);
  if (start === null || day === null) return "";
  for (let i = 0; i < bins - 1; i++) day = nextBin(day, bin);
  const [first, last] = [start.slice(0, 4), isoOf(day).slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}
