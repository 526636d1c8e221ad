// Where each language comes from: its own file, brought when it is first spoken.
import type { Language } from "../../domain/language.ts";
import type { en } from "./en.ts";
import type { Catalogue } from "./messages.ts";
import {
  ENGLISH,
  isMadeUp,
  learn,
  type Names,
  type Speech,
  speech,
  speechOf,
  type Tongue,
} from "./speech.ts";

type Words = Catalogue<typeof en>;
type Load = () => Promise<[words: Words, names: Names]>;

const json = (loaded: { default: unknown }) => loaded.default as Names;

/** Every language but English, which comes with the program. */
const CATALOGUES: Record<Exclude<Language, "en">, Load> = {
  ar: () =>
    Promise.all([
      import("./ar.ts").then(({ ar }) => ar),
      import("./names/ar.json", { with: { type: "json" } }).then(json),
    ]),
  be: () =>
    Promise.all([
      import("./be.ts").then(({ be }) => be),
      import("./names/be.json", { with: { type: "json" } }).then(json),
    ]),
  de: () =>
    Promise.all([
      import("./de.ts").then(({ de }) => de),
      import("./names/de.json", { with: { type: "json" } }).then(json),
    ]),
  es: () =>
    Promise.all([
      import("./es.ts").then(({ es }) => es),
      import("./names/es.json", { with: { type: "json" } }).then(json),
    ]),
  fr: () =>
    Promise.all([
      import("./fr.ts").then(({ fr }) => fr),
      import("./names/fr.json", { with: { type: "json" } }).then(json),
    ]),
  ru: () =>
    Promise.all([
      import("./ru.ts").then(({ ru }) => ru),
      import("./names/ru.json", { with: { type: "json" } }).then(json),
    ]),
  uk: () =>
    Promise.all([
      import("./uk.ts").then(({ uk }) => uk),
      import("./names/uk.json", { with: { type: "json" } }).then(json),
    ]),
};

const kept = new Map<Tongue, Promise<Speech>>();

/** A language, ready to be spoken. Rejects when its file does not come; it may then be asked for again. */
export function speechIn(tongue: Tongue): Promise<Speech> {
  if (tongue === "en") return Promise.resolve(ENGLISH);
  const known = kept.get(tongue);
  if (known) return known;
  const speech = load(tongue);
  kept.set(tongue, speech);
  speech.catch(() => kept.delete(tongue));
  return speech;
}

/** Brings what English says on pages other than the dashboard. Every other language comes whole. */
async function bringPages(): Promise<void> {
  const { pages } = await import("./en-pages.ts");
  learn(pages);
}

/** The page that `load` gives, once the language that is spoken has its words. */
export function withWords<P>(load: () => Promise<P>): () => Promise<P> {
  return async () => {
    const [page] = await Promise.all([load(), speech() === ENGLISH && bringPages()]);
    return page;
  };
}

async function load(tongue: Exclude<Tongue, "en">): Promise<Speech> {
  if (isMadeUp(tongue)) {
    await bringPages();
    return (await import("./pseudo.ts")).pseudo(tongue, ENGLISH);
  }
  const [words, names] = await CATALOGUES[tongue]();
  return speechOf(tongue, words, names);
}
