// Where each language comes from: its own file, brought when it is first asked for.
import type { Language } from "../../domain/language.ts";
import {
  ENGLISH,
  isPseudo,
  type Locale,
  type LocaleCode,
  learn,
  locale,
  localeOf,
  type Names,
} from "./locale.ts";
import type { Messages } from "./message.ts";

/** A language's messages, and what it calls countries and languages. */
type Catalogue = [messages: Messages, names: Names];

const both = async (
  messages: Promise<{ messages: Messages }>,
  names: Promise<{ default: unknown }>,
): Promise<Catalogue> => [(await messages).messages, (await names).default as Names];

/** Every language but English, which comes with the program. */
const CATALOGUES: Record<Exclude<Language, "en">, () => Promise<Catalogue>> = {
  ar: () => both(import("./compiled/ar.ts"), import("./names/ar.json")),
  be: () => both(import("./compiled/be.ts"), import("./names/be.json")),
  de: () => both(import("./compiled/de.ts"), import("./names/de.json")),
  es: () => both(import("./compiled/es.ts"), import("./names/es.json")),
  fr: () => both(import("./compiled/fr.ts"), import("./names/fr.json")),
  ru: () => both(import("./compiled/ru.ts"), import("./names/ru.json")),
  uk: () => both(import("./compiled/uk.ts"), import("./names/uk.json")),
};

const kept = new Map<LocaleCode, Promise<Locale>>();

/** Loads a locale. Rejects when its file does not come; it may then be asked for again. */
export function loadLocale(code: LocaleCode): Promise<Locale> {
  if (code === "en") return Promise.resolve(ENGLISH);
  const known = kept.get(code);
  if (known) return known;
  const locale = load(code);
  kept.set(code, locale);
  locale.catch(() => kept.delete(code));
  return locale;
}

/** Brings what English says on pages other than the dashboard. Every other language comes whole. */
async function bringPages(): Promise<void> {
  learn((await import("./compiled/en-pages.ts")).messages);
}

/** The page that `load` gives, once the locale in use has its words. */
export function withWords<P>(load: () => Promise<P>): () => Promise<P> {
  return async () => {
    const [page] = await Promise.all([load(), locale() === ENGLISH && bringPages()]);
    return page;
  };
}

async function load(code: Exclude<LocaleCode, "en">): Promise<Locale> {
  if (isPseudo(code)) {
    await bringPages();
    return (await import("./pseudo.ts")).pseudo(code, ENGLISH);
  }
  const [messages, names] = await CATALOGUES[code]();
  return localeOf(code, messages, names);
}
