// One card of one view for another site's page: what /embed takes, and what its page is drawn from.
import { EVERYTHING, type Filter } from "./filter.ts";
import { type FilterProblem, parseFilter, printFilter } from "./filter-url.ts";
import { isLanguage, type Language } from "./language.ts";
import { type MapView, printMapView, readMapView } from "./map-view.ts";
import { objectKeys } from "./object-keys.ts";
import { PUBLIC_ID } from "./plain-text.ts";
import type { FiguredRecord } from "./resolve-all.ts";
import type { Summary } from "./summary.ts";
import { METRICS, type Metric } from "./vocabulary/claim-terms.ts";
import { isOneOf } from "./vocabulary/term.ts";
import type { Day } from "./when.ts";

/** The claims of one event · the map · a headline figure · the figure by time · one event's figure, smallest. */
export const CARDS = ["claims", "map", "figure", "time", "small"] as const;
export type Card = (typeof CARDS)[number];

export const EMBED_THEMES = ["light", "dark"] as const;
type EmbedTheme = (typeof EMBED_THEMES)[number];

/**
 * A card: in which colours (null: the device's), which figure it shows (`size`; null: the one that most events have),
 * where its map looks (null: home), and which event it is about (null: the one with the largest figure in the view).
 */
export type Embed = {
  card: Card;
  theme: EmbedTheme | null;
  size: Metric | "events" | null;
  map: MapView | null;
  event: string | null;
  /** In which language; null: English. */
  lang: Language | null;
};

export const PLAIN_EMBED: Embed = {
  card: "map",
  theme: null,
  size: null,
  map: null,
  event: null,
  lang: null,
};

type Readers = { readonly [K in keyof Embed]: (raw: string) => Embed[K] | undefined };

const READERS: Readers = {
  card: (raw) => CARDS.find((card) => card === raw),
  theme: (raw) => EMBED_THEMES.find((theme) => theme === raw),
  size: (raw) => (raw === "events" || isOneOf(METRICS, raw) ? raw : undefined),
  map: readMapView,
  event: (raw) => (PUBLIC_ID.test(raw) ? raw : undefined),
  lang: (raw) => (isLanguage(raw) ? raw : undefined),
};

/** Keys of the dashboard's screen that say nothing to a card. */
const ARRANGING = ["sort", "show"];

/** What an address of /embed asks for, and what in it could not be read and was left out. */
export type AskedEmbed = { filter: Filter; embed: Embed; dropped: FilterProblem[] };

/**
 * Reads a query string: the filter's keys, the card's own, and the screen's, as a dashboard's address has them.
 * Cards show the public view, so `status` is left out like a key that can't be read.
 */
export function readEmbed(query: string | URLSearchParams): AskedEmbed {
  const own = objectKeys(READERS);
  const { filter, problems } = parseFilter(query, [...own, ...ARRANGING]);
  const found: Record<string, unknown> = {};
  for (const [key, value] of new URLSearchParams(query)) {
    const known = own.find((each) => each === key);
    if (known === undefined) continue;
    const read = READERS[known](value);
    if (known in found) problems.push({ key, value, code: "repeated" });
    else if (read === undefined) problems.push({ key, value, code: "bad_value" });
    else found[known] = read;
  }
  const { status } = filter;
  if (status.only.length + status.not.length > 0)
    problems.push({ key: "status", value: "", code: "bad_value" });
  return {
    filter: { ...filter, status: EVERYTHING.status },
    embed: { ...PLAIN_EMBED, ...found },
    dropped: problems,
  };
}

function ownKeys({ size, map, event, lang }: Embed): string[] {
  return [
    size !== null && `size=${size}`,
    map !== null && `map=${printMapView(map)}`,
    event !== null && `event=${encodeURIComponent(event)}`,
    lang !== null && `lang=${lang}`,
  ].filter((pair) => pair !== false);
}

/** The canonical path of a card: equal cards have equal addresses. */
export function embedPath(filter: Filter, embed: Embed): string {
  const { card, theme } = embed;
  const keys = [printFilter(filter), ...ownKeys(embed), `card=${card}`, theme && `theme=${theme}`];
  return `/embed?${keys.filter(Boolean).join("&")}`;
}

/** The path of the same view on the dashboard, under the same rule and in the same language. */
export function viewPath(filter: Filter, embed: Embed): string {
  const keys = [printFilter(filter), ...ownKeys(embed)].filter(Boolean).join("&");
  return keys === "" ? "/" : `/?${keys}`;
}

/** What a card is drawn from: the public view of the record, under the filter's rule. */
export type EmbedData = {
  summary: Summary;
  /** The event that the card is about; null where it is about none, or there is none. */
  record: FiguredRecord | null;
  /** Titles of the wider events that a sentence about the filter names, by their ids. */
  titles: Readonly<Record<string, string>>;
  today: Day;
  /** The moment of the answer, ISO 8601. */
  now: string;
  /** The address of this site, without a slash at its end. */
  site: string;
};

/** A card as a page: what stands in its title bar, in which colours and language, and its body as HTML. */
export type DrawnEmbed = {
  title: string;
  theme: EmbedTheme | null;
  lang: string;
  dir: "ltr" | "rtl";
  html: string;
};

/** Draws a card: the interface's own marks and words, made into HTML before they reach a browser. */
export type DrawEmbed = (asked: AskedEmbed, data: EmbedData) => Promise<DrawnEmbed>;
