// Towns of the world by any of their names, in any script: a packed index that is read whole, once, when it is first asked.
import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import type { KnownPlace } from "../../domain/answers/place.ts";
import { foldedWords } from "../../domain/search.ts";

/** What stands before the packed lists; their lengths and the words that they name by number. */
export type GazetteerHead = {
  places: number;
  names: number;
  /** Bytes of the list of titles and of that of names, each a line of UTF-8. */
  titleBytes: number;
  nameBytes: number;
  /** ISO 3166-1 alpha-3. */
  countries: string[];
  regions: string[];
};

/** Degrees are kept as whole numbers of these. */
export const DEGREE = 100_000;
/** Set on the place of a name that is its title. */
export const IS_TITLE = 0x8000_0000;

export type Gazetteer = {
  /** At most `limit` towns one of whose names begins with the words of `q`, the likeliest first. */
  find(q: string, limit: number, preferred: ReadonlySet<string>): KnownPlace[];
  /** Every town one of whose names is just this, in a fixed order. */
  named(name: string): NamedTown[];
  /** Codes of the countries that have a first-level region of this name, with or without "Region". */
  regionCountries(name: string): readonly string[];
};

/** A town as it is found by a whole name: `people` live there, `title` is whether that name is its main one. */
type NamedTown = KnownPlace & {
  lat: number;
  lon: number;
  people: number;
  title: boolean;
};

/** How much likelier a whole name is than the beginning of one, and a town of a preferred country, in powers of ten of people. */
const WHOLE_NAME = 3;
const PREFERRED = 3;
const TITLE = 0.5;

/** Opens an index as `packGazetteer` makes it. */
export function openGazetteer(packed: Buffer): Gazetteer {
  const headEnd = packed.indexOf(10);
  const head: GazetteerHead = JSON.parse(packed.toString("utf8", 0, headEnd));
  let at = headEnd + 1;
  const take = (bytes: number) => {
    at += bytes;
    return packed.subarray(at - bytes, at);
  };
  const titles = linesOf(take(head.titleBytes), head.places);
  const names = linesOf(take(head.nameBytes), head.names);
  const numbers = <A>(make: (buffer: ArrayBuffer) => A, bytes: number) =>
    // Copied, so that each list begins where its numbers may begin.
    make(Uint8Array.from(take(bytes)).buffer);
  const lat = numbers((buffer) => new Int32Array(buffer), 4 * head.places);
  const lon = numbers((buffer) => new Int32Array(buffer), 4 * head.places);
  const people = numbers((buffer) => new Uint32Array(buffer), 4 * head.places);
  const country = numbers((buffer) => new Uint16Array(buffer), 2 * head.places);
  const region = numbers((buffer) => new Uint16Array(buffer), 2 * head.places);
  const placeOf = numbers((buffer) => new Uint32Array(buffer), 4 * head.names);

  const place = (i: number) => ({
    name: titles.text(i),
    admin1: head.regions[region[i] ?? 0] || null,
    country: head.countries[country[i] ?? 0] ?? "",
    lat: (lat[i] ?? 0) / DEGREE,
    lon: (lon[i] ?? 0) / DEGREE,
    precision: "city" as const,
  });
  let regions: ReadonlyMap<string, readonly string[]> | undefined;

  return {
    named(name) {
      const wanted = Buffer.from(foldedWords(name).join(" "));
      const found: NamedTown[] = [];
      if (wanted.length === 0) return found;
      for (let n = names.firstFrom(wanted); names.is(n, wanted); n++) {
        const titled = placeOf[n] ?? 0;
        const i = titled & ~IS_TITLE;
        found.push({ ...place(i), people: people[i] ?? 0, title: titled >= IS_TITLE });
      }
      return found;
    },
    regionCountries(name) {
      regions ??= countriesByRegion(head, region, country);
      return regions.get(foldedWords(name).join(" ")) ?? [];
    },
    find(q, limit, preferred) {
      const wanted = Buffer.from(foldedWords(q).join(" "));
      if (wanted.length === 0) return [];
      const isPreferred = head.countries.map((code) => preferred.has(code));
      const best: { i: number; score: number }[] = [];
      const end = names.firstFrom(Buffer.concat([wanted, LAST]));
      for (let n = names.firstFrom(wanted); n < end; n++) {
        const named = placeOf[n] ?? 0;
        const i = named & ~IS_TITLE;
        const score =
          Math.log10((people[i] ?? 0) + 10) +
          (names.length(n) === wanted.length ? WHOLE_NAME : 0) +
          (isPreferred[country[i] ?? 0] ? PREFERRED : 0) +
          (named >= IS_TITLE ? TITLE : 0);
        insert(best, { i, score }, limit);
      }
      return best.map(({ i }) => place(i));
    },
  };
}

/** What may stand beside a region's name. */
const KIND_OF_REGION =
  /(?:^| )(?:region|province|oblast|state|governorate|county|voblasc)(?: of)?$/;

/** Codes of countries by the folded names of their regions, as the list has them and without "Region". */
function countriesByRegion(
  { regions, countries }: GazetteerHead,
  region: Uint16Array,
  country: Uint16Array,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const seen = new Set<number>();
  for (let i = 0; i < region.length; i++) {
    const [named, of] = [region[i] ?? 0, country[i] ?? 0];
    const pair = named * countries.length + of;
    if (seen.has(pair)) continue;
    seen.add(pair);
    const whole = foldedWords(regions[named] ?? "").join(" ");
    for (const name of new Set([whole, whole.replace(KIND_OF_REGION, "")]))
      if (name !== "") found.set(name, (found.get(name) ?? new Set()).add(countries[of] ?? ""));
  }
  return new Map([...found].map(([name, codes]) => [name, [...codes].sort()]));
}

/** Puts a town among the best, each once, where it belongs there. */
function insert<T extends { i: number; score: number }>(best: T[], one: T, limit: number): void {
  const last = best.at(-1);
  if (limit === 0 || (best.length === limit && last !== undefined && last.score >= one.score))
    return;
  const same = best.findIndex(({ i }) => i === one.i);
  if (same >= 0 && (best[same]?.score ?? 0) >= one.score) return;
  if (same >= 0) best.splice(same, 1);
  const before = best.findIndex(({ score }) => score < one.score);
  best.splice(before < 0 ? best.length : before, 0, one);
  best.length = Math.min(best.length, limit);
}

/** No byte of UTF-8 comes after it. */
const LAST = Buffer.from([0xff]);

/** Lines of UTF-8, as many as there are said to be. */
function linesOf(bytes: Buffer, count: number) {
  const starts = new Uint32Array(count + 1);
  let next = 0;
  for (let n = 0; n < count; n++) {
    starts[n] = next;
    next = bytes.indexOf(10, next) + 1;
  }
  starts[count] = next;
  const length = (n: number) => (starts[n + 1] ?? 0) - (starts[n] ?? 0) - 1;
  const begins = (n: number) => starts[n] ?? 0;
  return {
    length,
    text: (n: number) => bytes.toString("utf8", begins(n), begins(n) + length(n)),
    /** Whether line `n` is there and is just these bytes. */
    is: (n: number, wanted: Buffer) =>
      n < count &&
      length(n) === wanted.length &&
      bytes.compare(wanted, 0, wanted.length, begins(n), begins(n) + length(n)) === 0,
    /** The first line that is not before these bytes, where lines are in the order of their bytes. */
    firstFrom(wanted: Buffer): number {
      let [low, high] = [0, count];
      while (low < high) {
        const middle = (low + high) >>> 1;
        const [from, to] = [begins(middle), begins(middle) + length(middle)];
        if (bytes.compare(wanted, 0, wanted.length, from, to) < 0) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

const file = new URL("gazetteer.br", import.meta.url);
let opened: Gazetteer | undefined;

/** The towns that come with the program: GeoNames, CC BY 4.0 (docs/gazetteer.md). */
export function gazetteer(): Gazetteer {
  opened ??= openGazetteer(brotliDecompressSync(readFileSync(file)));
  return opened;
}
