// Corrections in plain English, for files and feeds: a sentence, and what was and is. Pure.
import type { CorrectedFigure, CorrectionAnswer } from "./answers/correction.ts";
import { columnsOf } from "./column.ts";
import { METRICS } from "./vocabulary/claim-terms.ts";

const PATTERNS: Readonly<Record<CorrectedFigure["qualifier"], string>> = {
  exact: "#",
  about: "about #",
  vague: "about #",
  at_least: "# or more",
  more_than: "more than #",
  at_most: "up to #",
  less_than: "fewer than #",
};

const written = (count: number) => count.toLocaleString("en");

/** "more than 500", "5,000 to 10,000", “several thousand”. */
function figureText({ low, high, qualifier, phrase }: CorrectedFigure): string {
  const number = low ?? high;
  if (number === null || (qualifier === "vague" && phrase))
    return phrase ? `“${phrase}”` : "in words";
  if (low !== null && high !== null && low !== high) return `${written(low)} to ${written(high)}`;
  return PATTERNS[qualifier].replace("#", written(number));
}

const metricText = (metric: CorrectedFigure["metric"]) =>
  METRICS.find(({ value }) => value === metric)?.label ?? metric;

/** What stood and what stands; null where there was nothing, or is nothing any more. */
export function bothTexts(correction: CorrectionAnswer): { was: string | null; is: string | null } {
  const { was, is, place, date } = correction;
  if (correction.kind === "figure")
    return { was: was && figureText(was), is: is && figureText(is) };
  const side = (at: "was" | "is") => {
    const where = place?.[at];
    const parts = [
      ...Object.values(date?.[at] ?? {}),
      ...(where ? [`${where.name} (${where.precision}, ±${where.uncertainty_m / 1000} km)`] : []),
    ];
    return parts.length > 0 ? parts.join(", ") : null;
  };
  return { was: side("was"), is: side("is") };
}

/** One sentence with the source's words. */
export function correctionSentence(correction: CorrectionAnswer): string {
  const { kind, did, was, is } = correction;
  const text = bothTexts(correction);
  if (kind === "retracted")
    return did ? "The record was withdrawn, and stands again." : "The record is withdrawn.";
  if (kind === "merged")
    return did
      ? "The record was merged with another one, and stands by itself again."
      : "The record was there twice. Both entries are one now.";
  if (kind === "place_date") return `It stood as ${text.was}, and stands as ${text.is}.`;
  const figure = is ?? was;
  const name = figure ? metricText(figure.metric) : "Figure";
  const words = figure?.phrase ? ` The source says “${figure.phrase}”.` : "";
  const by = figure?.attributed_to ? `, ${figure.attributed_to}` : "";
  if (did === "withdrawn") return `${name}${by}: ${text.was} is withdrawn.${words}`;
  if (did === "again") return `${name}${by}: ${text.is} stands again.${words}`;
  if (did === "replaced") return `${name}${by}: ${text.was} is replaced by ${text.is}.${words}`;
  return `${name}${by}: it stood as ${text.was}, and stands as ${text.is}.${words}`;
}

const { text, integer, date } = columnsOf<CorrectionAnswer>();

/** The columns of GET /api/corrections.csv. */
export const CORRECTION_COLUMNS = [
  integer("change", "Number of the change in the public log.", ({ number }) => number),
  date("date", "Day of the correction, UTC.", ({ at }) => at.slice(0, 10)),
  text("kind", "figure, place_date, merged or retracted.", ({ kind }) => kind),
  text("event_id", "Id of the record.", ({ event }) => event),
  text("title", "Its title; empty where it is not shown any more.", ({ title }) => title),
  text("what", "What was corrected, as an English sentence.", correctionSentence),
  text("was", "What stood before.", (row) => bothTexts(row).was),
  text("is", "What stands now.", (row) => bothTexts(row).is),
  text("reason", "Why, in words for everybody.", ({ reason }) => reason),
  text(
    "source_publisher",
    "Publisher of the figure's source.",
    ({ source }) => source?.publisher ?? null,
  ),
  text("source_url", "Address of that source.", ({ source }) => source?.url ?? null),
] as const;
