// Finds the places a text names, says what each does in its sentence, and which of its namesakes it is.
import { type Country, countryNamed, countryOf, demonymOf, isCityState } from "./countries.ts";
import type { Gazetteer, Town } from "./gazetteer.ts";
import { namesIn, type PlaceName, regionName } from "./names.ts";
import type { Span } from "./proposal.ts";
import { type Context, contextOf, rank } from "./rank-towns.ts";
import { type Role, roleOf } from "./roles.ts";
import type { Sentence } from "./segment.ts";
import { findAll } from "./text.ts";
import { NO_PLACE } from "./words/places.ts";

/** A place as it stands in the text: a town that was found, or a country. `found` is false for a name that is set by hand. */
export type PlaceMention = Span & {
  kind: "city" | "country" | "capital";
  role: Role;
  name: string;
  country: Country | null;
  town: Town | null;
  alternatives: readonly Town[];
  /** Other towns of that name are about as likely. */
  ambiguous: boolean;
};

/** What is found: places in order, and the country that the article is mostly about. */
export type Places = { mentions: PlaceMention[]; home: Country | null };

/** A region that shares its name with a smaller town is the region. */
const LARGE_TOWN = 100_000;
const KNOWN_TOWN = 20_000;

/** "Peru" of "Peru's capital". */
const OWNER = /\s(?:the\s)?\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)*$/u;
const CAPITAL =
  /\b(?:[Tt]he|[Ii]ts|[Tt]heir|'s)\s+(?:(?<demonym>\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?|country's|nation's)\s+)?capital(?:\s+city)?(?!\s+(?:of|punishment|gains|[a-z]+\s+of)\b|,?\s+\p{Lu})(?!\p{L})/gu;

/** Reads the places of the sentences. The title only tells which countries and regions the article is about. */
export function findPlaces(
  sentences: readonly Sentence[],
  title: string,
  gazetteer: Gazetteer,
): Places {
  const named = sentences.map((sentence) => ({
    sentence,
    names: sentence.boilerplate ? [] : namesIn(sentence, gazetteer),
  }));
  const heading = { text: title, start: 0 };
  const titled = namesIn({ ...heading, end: title.length } as Sentence, gazetteer);
  const text = [title, ...sentences.map((sentence) => sentence.text)].join("\n");
  const context = contextOf(
    [...titled.map((name) => ({ ...name, titled: true })), ...named.flatMap(({ names }) => names)],
    text,
  );
  const mentions = named.flatMap(({ sentence, names }) => [
    ...mentionsOf(sentence, names, context),
    ...capitalsOf(sentence, context, gazetteer),
  ]);
  const found = mentions.some(
    ({ town, role }) => town !== null && role !== "name" && role !== "bare" && role !== "from",
  );
  const all = found
    ? mentions
    : [...mentions, ...sentences.flatMap((sentence) => unknownIn(sentence, context))];
  return { mentions: all.sort((a, b) => a.start - b.start), home: context.home };
}

function mentionsOf(
  sentence: Sentence,
  names: readonly PlaceName[],
  context: Context,
): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  const roles = new Map<PlaceName, Role>();
  for (const [i, name] of names.entries()) {
    const previous = names[i - 1];
    roles.set(name, roleOf(sentence, name, previous, previous && roles.get(previous)));
    if (name.demonym || isQualifier(sentence, name, names[i - 1])) continue;
    const role = roles.get(name) ?? "bare";
    const next = names[i + 1];
    const stated = next && isQualifier(sentence, next, name) ? next : undefined;
    const mention = resolved(name, role, stated, context);
    const abroad = mention?.town && name.after !== "" && mention.country !== context.home;
    if (mention) mentions.push(abroad && role === "loc" ? { ...mention, role: "name" } : mention);
  }
  return mentions;
}

const UNKNOWN =
  /\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside)\s+(?:the\s+(?:[a-z]+\s+)?(?:town|city|village|suburb|port)\s+of\s+)?(?<name>\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+){0,2})/gu;

/** Names behind a preposition of place that no gazetteer knows: for an article of which no town is known. */
function unknownIn(sentence: Sentence, { home }: Context): PlaceMention[] {
  return findAll(sentence.text, UNKNOWN, sentence.start).flatMap((found) => {
    const name = found.groups.name ?? "";
    if (sentence.boilerplate || name.split(/\s+/).some((word) => NO_PLACE.has(word.toLowerCase())))
      return [];
    if (countryNamed(name) || demonymOf(name.split(/\s+/)[0] ?? "")) return [];
    const span = { start: found.end - name.length, end: found.end };
    return [
      {
        ...span,
        kind: "city" as const,
        role: "loc" as const,
        name,
        country: home,
        town: null,
        alternatives: [],
        ambiguous: false,
      },
    ];
  });
}

/** "Ohio" in "Columbus, Ohio", "Kenya" in "Kisumu, Kenya". */
function isQualifier(sentence: Sentence, name: PlaceName, before: PlaceName | undefined): boolean {
  if (!before || (before.towns.length === 0 && !before.region) || !(name.country || name.region))
    return false;
  const gap = sentence.text.slice(before.end - sentence.start, name.start - sentence.start);
  if (!/^(?:,\s+|\s+\()$/.test(gap)) return false;
  const codes = name.region ?? [];
  return before.towns.some(
    (town) =>
      town.country === name.country?.alpha3 ||
      (codes.includes(town.country) &&
        town.admin1 !== null &&
        sameRegion(town.admin1, regionName(name.text))),
  );
}

function sameRegion(one: string, other: string): boolean {
  const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain(one).includes(plain(other));
}

function resolved(
  name: PlaceName,
  role: Role,
  stated: PlaceName | undefined,
  context: Context,
): PlaceMention | null {
  const base = {
    start: name.start,
    end: name.end,
    role,
    name: name.text,
    alternatives: [],
    ambiguous: false,
  };
  const asCountry =
    name.country &&
    !(isCityState(name.country) && name.towns.length > 0) &&
    !(stated && name.towns.length > 0) &&
    !isTownOfHome(name, context);
  if (asCountry && name.country)
    return {
      ...base,
      kind: "country",
      name: name.country.names[0] ?? name.text,
      country: name.country,
      town: null,
    };
  if (name.towns.length === 0) return null;
  const { best, others, close } = rank(name.towns, context, stated);
  if (best === null && others.length === 0) return null;
  const ofHome = name.region && context.home && name.region.includes(context.home.alpha3);
  if (best && ofHome && best.country !== context.home?.alpha3) return null;
  if (
    best &&
    name.region &&
    best.people <
      (best.admin1 === null || sameRegion(best.admin1, name.text) ? KNOWN_TOWN : LARGE_TOWN) &&
    context.home &&
    name.region.includes(context.home.alpha3)
  )
    return null;
  if (best === null)
    return { ...base, kind: "city", country: context.home, town: null, alternatives: others };
  return {
    ...base,
    ...{ kind: "city", name: best.name, country: countryOf(best.country) ?? null, town: best },
    ...{ alternatives: others, ambiguous: close },
  };
}

/** "Georgia" among American regions, "Luxembourg" the town, are told by where the article is at home. */
function isTownOfHome(name: PlaceName, context: Context): boolean {
  return Boolean(
    name.region &&
      context.home &&
      name.country &&
      context.home !== name.country &&
      name.region.includes(context.home.alpha3),
  );
}

/** "the Belarusian capital", "the capital" of the country that the article is about. */
function capitalsOf(sentence: Sentence, context: Context, gazetteer: Gazetteer): PlaceMention[] {
  if (sentence.boilerplate) return [];
  return findAll(sentence.text, CAPITAL, sentence.start).flatMap((found) => {
    const said = found.groups.demonym;
    const before = sentence.text.slice(0, found.start - sentence.start);
    const owner = found.text.startsWith("'s") ? OWNER.exec(before) : null;
    const owned = owner ? countryNamed(owner[0].trim()) : undefined;
    const country =
      owned ??
      (said === undefined || /^(?:country|nation)'s$/.test(said)
        ? context.home
        : context.demonym(said));
    if (!country) return [];
    const towns = gazetteer
      .named(country.capital)
      .filter((town) => town.country === country.alpha3);
    const [town = null] = [...towns].sort((a, b) => b.people - a.people);
    if (town === null) return [];
    const role: Role =
      /\b(?:in|across|through|around|of|outside|near|into|to|within|throughout)\s*$/i.test(
        before.slice(0, owner?.index),
      )
        ? "loc"
        : "bare";
    return [
      {
        start: found.start,
        end: found.end,
        kind: "capital" as const,
        role,
        name: town.name,
        country,
        town,
        alternatives: [],
        ambiguous: false,
      },
    ];
  });
}
