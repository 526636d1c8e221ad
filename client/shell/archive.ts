// What this archive is called: as it calls itself, or its country, if it has one, and its years ("Belarus 2020").
import { computed, signal } from "@preact/signals";
import type { ArchiveAnswer } from "../../domain/archive.ts";
import { citedAs } from "../../domain/cited-as.ts";
import { summaryPath } from "../../domain/questions.ts";
import type { Summary } from "../../domain/summary.ts";
import { dayOf, isoOf, nextBin } from "../../domain/when.ts";
import { get, getAt } from "../api.ts";
import { countryName } from "../i18n/names.ts";

/** What it says of itself; null before that is known. */
export const archive = signal<ArchiveAnswer | null>(null);

const countryAndYears = signal("");

/** Empty until it is known; nothing is shown then. */
export const archiveName = computed(() => archive.value?.name ?? countryAndYears.value);

/** What it is called where it is cited. */
export const citedName = computed(() => citedAs(archive.value ?? { cited_as: null, name: null }));

/** Asks what it says of itself. */
export async function askArchive(): Promise<void> {
  await get("/api/archive").then(
    (answer) => {
      archive.value = answer;
    },
    () => {},
  );
}

/** From this share on, the archive is that country's. */
const MOST = 0.9;

/** Names the archive by a summary of all of it. */
export function nameArchive({ totals, facets, timeline }: Summary): void {
  const main = facets.country.find(({ events }) => events >= MOST * totals.events && events > 0);
  countryAndYears.value = [main ? countryName(main.value) : "", yearsOf(timeline)]
    .filter(Boolean)
    .join(" ");
}

/** Asks for its name, and where it gives itself none for the summary of all of it; without an answer it has none. */
export async function askArchiveName(): Promise<void> {
  await askArchive();
  if (archiveName.value !== "") return;
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
