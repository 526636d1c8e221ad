// The filter's URL form: parse ∘ print = identity, keys in one order, defaults left out.
import { type Choice, EVERYTHING, type Filter } from "./filter.ts";
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
import { ruleSchema } from "./rule.ts";
import { text } from "./text.ts";
import { METRICS, type Metric, metricSchema } from "./vocabulary/claim-terms.ts";
import { responseSchema, statusSchema } from "./vocabulary/event-terms.ts";
import { formSchema } from "./vocabulary/form.ts";
import { kindSchema } from "./vocabulary/kind.ts";
import { placePrecisionSchema } from "./vocabulary/precision.ts";
import { speakerSchema } from "./vocabulary/speaker.ts";
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

type Schema<V extends string> = {
  safeParse: (value: unknown) => { success: boolean; data?: V | undefined };
};
const isOne =
  <V extends string>(schema: Schema<V>) =>
  (item: string): item is V =>
    schema.safeParse(item).success;
const item = text(300);
const isItem = (value: string): value is string => item.safeParse(value).data === value;

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
  <V extends string>(schema: Schema<V>) =>
  (raw: string): V | null =>
    schema.safeParse(raw).data ?? null;

const as = (value: string) => value;
const isResponse = (value: string): value is "unknown" | Filter["response"]["only"][number] =>
  value === "unknown" || responseSchema.safeParse(value).success;

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
  choice("kind", isOne(kindSchema)),
  choice("form", isOne(formSchema)),
  choice("response", isResponse),
  choice("said_by", isOne(speakerSchema)),
  choice("has", isOne(metricSchema)),
] as const;

const AFTER_FIGURES = [
  optional(
    "differ",
    (raw) => (/^\d{1,9}(\.\d{1,6})?$/.test(raw) && Number(raw) >= 1 ? Number(raw) : null),
    String,
  ),
  optional("precision", one(placePrecisionSchema), as),
  choice("source", isItem),
  optional("q", (raw) => (isItem(raw) ? raw : null), as),
  optional("part_of", (raw) => (isItem(raw) ? raw : null), as),
  choice("status", isOne(statusSchema)),
  optional("as_of", (raw) => (instantOf(raw) === null ? null : raw), as),
  {
    key: "rule",
    read: one(ruleSchema),
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
    const metric = metricSchema.safeParse(key).data;
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
