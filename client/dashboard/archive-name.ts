// What the whole archive is called beside the site's name: its country, if it has one, and its years.

import { effect } from "@preact/signals";
import { summaryPath } from "../../domain/questions.ts";
import type { Summary } from "../../domain/summary.ts";
import { dayOf, isoOf, nextBin } from "../../domain/when.ts";
import { get } from "../api.ts";
import { countryName } from "../i18n/names.ts";
import { archiveName } from "../shell/archive.ts";
import { summary } from "./refresh.ts";
import { query } from "./selection.ts";

/** From this share on, the archive is that country's. */
const MOST = 0.9;

/** Names the archive when the first view is drawn: from its answer if it shows everything, else by asking once more. */
export function startNaming(): () => void {
  let begun = archiveName.peek() !== "";
  return effect(() => {
    const now = summary.value;
    if (begun || now === null) return;
    begun = true;
    if (query.peek() === "") name(now);
    else void get<Summary>(summaryPath("", null)).then(name, () => {});
  });
}

function name({ totals, facets, timeline }: Summary): void {
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
