// Finds the names of a sentence that a gazetteer, a region or a country may bear.
import { type Country, countryNamed, demonymOf } from "./countries.ts";
import type { Gazetteer, Town } from "./gazetteer.ts";
import type { Span } from "./proposal.ts";
import type { Sentence } from "./segment.ts";
import { type Found, findAll } from "./text.ts";
import { NO_PLACE, REGION_SHORT } from "./words/places.ts";

/** A name that may be a place. `before` and `after` are its neighbours within the same run of capitalised words. */
export type PlaceName = Span & {
  text: string;
  before: string;
  after: string;
  /** The rest of the run behind it. */
  rest: string;
  country?: Country;
  demonym?: Country;
  /** Codes of the countries that have such a region. */
  region?: readonly string[];
  towns: readonly Town[];
  /** Whether it stands in the title. */
  titled?: boolean;
};

const LONGEST_NAME = 5;
/** A town this large may go by a name that is not its main one. */
const KNOWN_TOWN = 20_000;
const WORD = "\\p{Lu}(?:[\\p{L}\\p{M}]|['.-](?=\\p{L}))*";
const SHORT =
  "(?:U\\.S\\.A?\\.|U\\.K\\.|St\\.|D\\.C\\.|N\\.[YJHMCD]\\.|[SW]\\.[CDV]\\w*\\.|(?:ONT|QUE|ALTA|CALIF|FLA|ALA|ARIZ|ARK|COLO|CONN|GA|ILL|IND|KAN|MASS|MICH|MINN|MISS|MO|MONT|NEB|NEV|OKLA|ORE|PA|TENN|TEX|VA|VT|WASH|WIS|WYO|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Ont|Que|Alta)\\.)";
const JOINT =
  "(?:\\s(?:de|del|da|do|dos|das|di|la|le|el|los|las|al|es|of|the|upon|sur|am|an|der|y))+";
const RUN = new RegExp(`(?:${SHORT}|${WORD})(?:(?:${JOINT})?[ -](?:${SHORT}|${WORD}))*`, "gu");
const PIECE = new RegExp(`${SHORT}|${WORD}|\\p{Ll}+`, "gu");

/** Every name that may be a place, the longest where several begin at a word. Names of persons are still among them. */
export function namesIn(sentence: Sentence, gazetteer: Gazetteer): PlaceName[] {
  return findAll(sentence.text, RUN, sentence.start).flatMap((run) => namesOfRun(run, gazetteer));
}

function namesOfRun(run: Found, gazetteer: Gazetteer): PlaceName[] {
  const words = findAll(run.text, PIECE, run.start);
  const names: PlaceName[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = longestAt(run, words, at, gazetteer);
    if (found === null) continue;
    names.push(found.name);
    at = found.next - 1;
  }
  return names;
}

function longestAt(run: Found, words: readonly Found[], at: number, gazetteer: Gazetteer) {
  for (let next = Math.min(words.length, at + LONGEST_NAME); next > at; next--) {
    const [first, last] = [words[at], words[next - 1]];
    if (!first || !last || !/^\p{Lu}/u.test(first.text) || !/^\p{Lu}/u.test(last.text)) continue;
    const whole = run.text.slice(first.start - run.start, last.end - run.start);
    const text = whole.replace(/'s$/, "");
    if (next === at + 1 && NO_PLACE.has(text.toLowerCase())) continue;
    const known = lookUp(text, gazetteer, next - at);
    if (known === null) continue;
    const span = { start: first.start, end: first.start + text.length };
    const before = meaningful(neighbour(words[at - 1], words[at - 2]));
    const after = whole === text ? neighbour(words[next]) : "";
    return {
      name: { ...span, text, before, after, rest: run.text.slice(span.end - run.start), ...known },
      next,
    };
  }
  return null;
}

/** A capitalised word right beside a name, or with "of" between. */
function neighbour(word: Found | undefined, further?: Found): string {
  const beside = word?.text === "of" ? further : word;
  return beside && /^\p{Lu}/u.test(beside.text) ? beside.text : "";
}

/** A word that opens a sentence is no part of the name behind it. */
function meaningful(word: string): string {
  return NO_PLACE.has(word.toLowerCase()) &&
    !/^(?:president|minister|mr|mrs|ms|dr|sir|lord|judge|general|governor|mayor|king|queen|pope|bishop|prince|human|new)$/i.test(
      word,
    )
    ? ""
    : word;
}

function lookUp(text: string, gazetteer: Gazetteer, words: number) {
  const country = countryNamed(text);
  if (country)
    return {
      country,
      towns: gazetteer.named(text).filter(({ title }) => title),
      ...regionOf(text, gazetteer),
    };
  const demonym = demonymOf(text);
  if (demonym) return { demonym, towns: [] };
  const written = text.replace(
    /^\p{Lu}{3,}\.$/u,
    (all) => `${all[0]}${all.slice(1).toLowerCase()}`,
  );
  const short = REGION_SHORT[written] ?? REGION_SHORT[`${written}.`];
  if (short !== undefined && text.endsWith("."))
    return { towns: [], region: gazetteer.regionCountries(short) };
  if (text.length < 3 || /\.$/.test(text)) return null;
  const towns = gazetteer
    .named(text)
    .filter((town) => words > 1 || town.title || (town.people >= KNOWN_TOWN && text.length > 3));
  const region = regionOf(text, gazetteer);
  return towns.length === 0 && region.region === undefined ? null : { towns, ...region };
}

function regionOf(text: string, gazetteer: Gazetteer) {
  const region = gazetteer.regionCountries(text);
  return region.length > 0 ? { region } : {};
}

/** The whole name of a region, whether it is written short or not. */
export function regionName(text: string): string {
  const written = text.replace(
    /^\p{Lu}{3,}\.$/u,
    (all) => `${all[0]}${all.slice(1).toLowerCase()}`,
  );
  return REGION_SHORT[written] ?? text;
}
