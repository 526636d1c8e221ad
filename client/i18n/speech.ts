// The language that is spoken now. In a browser it is set once, before anything is drawn; the server sets it before
// each card, and draws the card without waiting in between.
import type { Language } from "../../domain/language.ts";
import { messages as first } from "./compiled/en-first.ts";
import type { Message, Messages } from "./message.ts";
import english from "./names/en.json" with { type: "json" };

/** Made of English for tests: longer, with marks on its letters, in brackets; the second runs from right to left. */
const MADE_UP = ["en-XA", "ar-XB"] as const;
export type MadeUp = (typeof MADE_UP)[number];

/** A language of the interface, or a made-up one. */
export type Tongue = Language | MadeUp;

export const isMadeUp = (tongue: string): tongue is MadeUp =>
  MADE_UP.some((each) => each === tongue);

/**
 * What countries (ISO 3166-1 alpha-3) and languages (ISO 639-1) are called. `languages` is null where every browser
 * knows them: in English.
 */
export type Names = {
  readonly countries: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<string, string>> | null;
};

/** All that a language needs to be spoken. */
export type Speech = {
  readonly tongue: Tongue;
  readonly direction: "ltr" | "rtl";
  readonly locales: string[];
  readonly messages: Map<string, Message>;
  readonly numbers: Intl.NumberFormat;
  readonly plurals: Intl.PluralRules;
  readonly names: Names;
};

/**
 * Where Intl writes numbers and sorts names otherwise than by the language's own code. Arabic has Latin digits, as
 * the sources' words, files and addresses beside it. Few browsers know Belarusian: its numbers are written as Russian's.
 */
const LOCALES: Partial<Record<Tongue, string[]>> = {
  ar: ["ar-u-ca-gregory-nu-latn"],
  be: ["ru"],
};

/** Makes a language ready to be spoken. */
export function speechOf(tongue: Tongue, messages: Messages, names: Names): Speech {
  const locales = LOCALES[tongue] ?? [tongue];
  return {
    tongue,
    direction: tongue === "ar" ? "rtl" : "ltr",
    locales,
    messages: new Map(byKey(messages)),
    numbers: new Intl.NumberFormat(locales, { maximumFractionDigits: 2 }),
    plurals: new Intl.PluralRules(tongue),
    names,
  };
}

function byKey(messages: Messages): [key: string, message: Message][] {
  return Object.entries(messages).flatMap(([area, named]) =>
    Object.entries(named).map(([name, message]): [string, Message] => [`${area}.${name}`, message]),
  );
}

/** English, as far as the dashboard speaks it until `learn` has brought the rest. */
export const ENGLISH = speechOf("en", first, { ...english, languages: null });

/** Adds further areas to English. */
export function learn(messages: Messages): void {
  for (const [key, message] of byKey(messages)) ENGLISH.messages.set(key, message);
}

let now: Speech = ENGLISH;

/** The language that is spoken now. */
export function speech(): Speech {
  return now;
}

/** Speaks a language from now on. */
export function speak(next: Speech): void {
  now = next;
}
