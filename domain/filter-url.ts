// The filter's URL form: parse ∘ print = identity, keys in one order, defaults left out.
import { type Choice, EVERYTHING, type Filter, ON_MAP } from "./filter.ts";
import {
  printBBox,
  printChoice,
  printNear,
  printPeriod,
  printRange,
  readBBox,
  readChoice,
  readNear,
  readPeriod,
  readRange,
} from "./filter-items.ts";
import { isPlainText } from "./plain-text.ts";
import { RULES } from "./rule.ts";
import { METRICS, type Metric, SUBJECTS } from "./vocabulary/claim-terms.ts";
import { RESPONSES, STATUSES } from "./vocabulary/event-terms.ts";
import { FORMS } from "./vocabulary/form.ts";
import { KINDS } from "./vocabulary/kind.ts";
import { PLACE_PRECISIONS } from "./vocabulary/precision.ts";
import { SPEAKERS } from "./vocabulary/speaker.ts";
import { isOneOf, type Term } from "./vocabulary/term.ts";
import { instantOf } from "./when.ts";

/** Something in a query string that is no filter: the API refuses it, a page drops it with a notice. */
export type FilterProblem = {
  key: string;
  value: string;
  code: "unknown_key" | "bad_value" | "repeated";
};

type Key<K extends string, V> = {
  key: K;
  /** Gives null for what it can't read. */
  read: (raw: string) => V | null;
  /** Gives null for the default, which is left out. */
  print: (value: V) => string | null;
};

const among =
  <V extends string>(terms: readonly Term<V>[]) =>
  (item: string): item is V =>
    isOneOf(terms, item);
const isItem = (value: string): value is string => isPlainText(value, 300);

const choice = <K extends string, V extends string>(
  key: K,
  known: (item: string) => item is V,
): Key<K, Choice<V>> => ({
  key,
  read: (raw) => readChoice(raw, known),
  print: (value) => printChoice(value) || null,
});

const optional = <K extends string, V>(
  key: K,
  read: (raw: string) => V | null,
  print: (value: V) => string,
): Key<K, V | null> => ({ key, read, print: (value) => (value === null ? null : print(value)) });

const one =
  <V extends string>(terms: readonly Term<V>[]) =>
  (raw: string): V | null =>
    isOneOf(terms, raw) ? raw : null;

const as = (value: string) => value;
const isResponse = (value: string): value is "unknown" | Filter["response"]["only"][number] =>
  value === "unknown" || isOneOf(RESPONSES, value);

const BEFORE_FIGURES = [
  choice("country", (value): value is string => /^[A-Z]{3}$/.test(value)),
  choice("admin1", isItem),
  choice("place", isItem),
  optional("near", readNear, printNear),
  optional("bbox", readBBox, printBBox),
  optional("date", readPeriod, printPeriod),
  {
    key: "dated",
    read: (raw) => (raw === "event" || raw === "added" ? raw : null),
    print: (value) => (value === "event" ? null : value),
  } satisfies Key<"dated", Filter["dated"]>,
  choice("kind", among(KINDS)),
  choice("form", among(FORMS)),
  choice("response", isResponse),
  choice("said_by", among(SPEAKERS)),
  choice("has", among(METRICS)),
] as const;

const AFTER_FIGURES = [
  optional(
    "differ",
    (raw) => (/^\d{1,9}(\.\d{1,6})?$/.test(raw) && Number(raw) >= 1 ? Number(raw) : null),
    String,
  ),
  optional("precision", one(PLACE_PRECISIONS), as),
  optional("on_map", (raw) => ON_MAP.find((how) => how === raw) ?? null, as),
  choice("source", isItem),
  optional("q", (raw) => (isItem(raw) ? raw : null), as),
  choice("part_of", isItem),
  choice("status", among(STATUSES)),
  optional("as_of", (raw) => (instantOf(raw) === null ? null : raw), as),
  {
    key: "subject",
    read: one(SUBJECTS),
    print: (value) => (value === "all" ? null : value),
  } satisfies Key<"subject", Filter["subject"]>,
  {
    key: "rule",
    read: one(RULES),
    print: (value) => (value === "lowest" ? null : value),
  } satisfies Key<"rule", Filter["rule"]>,
] as const;

const PLAIN_KEYS = [...BEFORE_FIGURES, ...AFTER_FIGURES] as readonly Key<string, unknown>[];
const METRIC_KEYS = METRICS.map((term) => term.value);

/** Every key of the filter, in the order in which it is written. */
export const FILTER_KEYS: readonly string[] = [
  ...BEFORE_FIGURES.map((entry) => entry.key),
  ...METRIC_KEYS,
  ...AFTER_FIGURES.map((entry) => entry.key),
];

/**
 * Reads a query string (with or without "?"). Keys named in `others` belong to somebody else and
 * are passed over. Everything that is no filter is left out of the filter and named in `problems`.
 */
export function parseFilter(
  query: string | URLSearchParams,
  others: readonly string[] = [],
): { filter: Filter; problems: FilterProblem[] } {
  const found: Record<string, unknown> = {};
  const figures: Partial<Record<Metric, unknown>> = {};
  const problems: FilterProblem[] = [];
  const seen = new Set<string>();
  for (const [key, value] of new URLSearchParams(query)) {
    if (others.includes(key)) continue;
    const metric = isOneOf(METRICS, key) ? key : undefined;
    const plain = PLAIN_KEYS.find((entry) => entry.key === key);
    const problem = (code: FilterProblem["code"]) => problems.push({ key, value, code });
    if (metric === undefined && plain === undefined) problem("unknown_key");
    else if (seen.has(key)) problem("repeated");
    else {
      seen.add(key);
      const read = plain ? plain.read(value) : readRange(value);
      if (read === null) problem("bad_value");
      else if (metric !== undefined) figures[metric] = read;
      else found[key] = read;
    }
  }
  return { filter: { ...EVERYTHING, ...found, figures } as Filter, problems };
}

/** The canonical query string, without "?": equal filters have equal strings. */
export function printFilter(filter: Filter): string {
  const pairs = new Map<string, string>();
  for (const { key, print } of PLAIN_KEYS) {
    const printed = print(filter[key as keyof Filter]);
    if (printed !== null) pairs.set(key, printed);
  }
  for (const metric of METRIC_KEYS) {
    const range = filter.figures[metric];
    if (range) pairs.set(metric, printRange(range));
  }
  return FILTER_KEYS.flatMap((key) => {
    const value = pairs.get(key);
    return value === undefined ? [] : [`${key}=${readable(value)}`];
  }).join("&");
}

/** Percent-encoding that leaves the grammar's own signs, and spaces as "+", to be read. */
function readable(value: string): string {
  return encodeURIComponent(value)
    .replace(/%20/g, "+")
    .replace(/%(2C|3A|2F)/g, (code) => decodeURIComponent(code));
}
