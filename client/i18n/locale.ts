// The locale in use. In a browser it is set once, before anything is drawn; the server sets it before
// each card, and draws the card without waiting in between.
import type { Language } from "../../domain/language.ts";
import { messages as first } from "./compiled/en-first.ts";
import type { Message, Messages } from "./message.ts";
import english from "./names/en.json" with { type: "json" };

/** Made of English for tests: longer, with marks on its letters, in brackets; the second runs from right to left. */
const PSEUDO_CODES = ["en-XA", "ar-XB"] as const;
export type PseudoCode = (typeof PSEUDO_CODES)[number];

/** A language of the interface, or a made-up one. */
export type LocaleCode = Language | PseudoCode;

export const isPseudo = (code: string): code is PseudoCode =>
  PSEUDO_CODES.some((each) => each === code);

/**
 * What countries (ISO 3166-1 alpha-3) and languages (ISO 639-1) are called. `languages` is null where every browser
 * knows them: in English.
 */
export type Names = {
  readonly countries: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<string, string>> | null;
};

/** All that the interface needs of a language. */
export type Locale = {
  readonly code: LocaleCode;
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
const LOCALES: Partial<Record<LocaleCode, string[]>> = {
  ar: ["ar-u-ca-gregory-nu-latn"],
  be: ["ru"],
};

/** Makes a locale of a language. */
export function localeOf(code: LocaleCode, messages: Messages, names: Names): Locale {
  const locales = LOCALES[code] ?? [code];
  return {
    code,
    direction: code === "ar" ? "rtl" : "ltr",
    locales,
    messages: new Map(byKey(messages)),
    numbers: new Intl.NumberFormat(locales, { maximumFractionDigits: 2 }),
    plurals: new Intl.PluralRules(code),
    names,
  };
}

function byKey(messages: Messages): [key: string, message: Message][] {
  return Object.entries(messages).flatMap(([area, named]) =>
    Object.entries(named).map(([name, message]): [string, Message] => [`${area}.${name}`, message]),
  );
}

/** English, as far as the dashboard speaks it until `learn` has brought the rest. */
export const ENGLISH = localeOf("en", first, { ...english, languages: null });

/** Adds further areas to English. */
export function learn(messages: Messages): void {
  for (const [key, message] of byKey(messages)) ENGLISH.messages.set(key, message);
}

let now: Locale = ENGLISH;

/** The locale in use. */
export function locale(): Locale {
  return now;
}

/** Makes a locale the one in use. */
export function setLocale(next: Locale): void {
  now = next;
}
