// Packs towns into the index that is read when a place is looked up by name.
import { foldedWords } from "../../domain/search.ts";
import { DEGREE, type GazetteerHead, IS_TITLE } from "./gazetteer.ts";

/** A town as its list has it. */
export type Town = {
  title: string;
  /** All that it is called, in any script. */
  names: readonly string[];
  /** ISO 3166-1 alpha-3. */
  country: string;
  /** First-level region, as the base map calls it. */
  region: string | null;
  lat: number;
  lon: number;
  people: number;
};

/** The index of towns, as `openGazetteer` reads it. */
export function packGazetteer(towns: readonly Town[]): Buffer {
  const countries = [...new Set(towns.map(({ country }) => country))].sort();
  const regions = ["", ...new Set(towns.map(({ region }) => region ?? ""))].sort();
  const named = towns.flatMap(({ title, names }, i) => {
    const own = folded(title);
    const all = new Set([title, ...names].map(folded).filter(Boolean));
    return [...all].map((name) => ({
      name: Buffer.from(name),
      place: name === own ? i + IS_TITLE : i,
    }));
  });
  named.sort((a, b) => a.name.compare(b.name) || a.place - b.place);
  const titles = Buffer.from(towns.map(({ title }) => `${title.replaceAll("\n", " ")}\n`).join(""));
  const names = Buffer.concat(named.flatMap(({ name }) => [name, LINE]));
  const head: GazetteerHead = {
    ...{ places: towns.length, names: named.length, countries, regions },
    ...{ titleBytes: titles.length, nameBytes: names.length },
  };
  const numberOf = new Map(countries.map((code, n) => [code, n]));
  const regionOf = new Map(regions.map((name, n) => [name, n]));
  return Buffer.concat([
    ...[Buffer.from(`${JSON.stringify(head)}\n`), titles, names],
    bytesOf(Int32Array.from(towns, ({ lat }) => Math.round(lat * DEGREE))),
    bytesOf(Int32Array.from(towns, ({ lon }) => Math.round(lon * DEGREE))),
    bytesOf(Uint32Array.from(towns, ({ people }) => people)),
    bytesOf(Uint16Array.from(towns, ({ country }) => numberOf.get(country) ?? 0)),
    bytesOf(Uint16Array.from(towns, ({ region }) => regionOf.get(region ?? "") ?? 0)),
    bytesOf(Uint32Array.from(named, ({ place }) => place)),
  ]);
}

const LINE = Buffer.from("\n");

const folded = (name: string) => foldedWords(name).join(" ");

const bytesOf = ({ buffer }: Int32Array | Uint32Array | Uint16Array) => Buffer.from(buffer);
