// Holds the catalogues to English: the same messages with the same arguments, and all plural forms of each language.
import { MessageFault, namesIn, parseMessage } from "./icu.mjs";

/**
 * @typedef {import("./icu.mjs").Parsed} Parsed
 * @typedef {Map<string, Parsed>} Messages messages by key, `area.name`
 * @typedef {Record<string, unknown>} File what a language's file holds
 */

/**
 * @param {Record<string, File>} files by language, English among them
 * @returns {{ languages: Record<string, Messages>, faults: string[] }} the messages of each language, and a sentence
 *   for whatever is wrong with them
 */
export function checkCatalogues(files) {
  const read = Object.entries(files).map(([language, file]) => ({
    language,
    ...readCatalogue(language, file),
  }));
  const languages = Object.fromEntries(read.map(({ language, messages }) => [language, messages]));
  const keys = Object.keys(files.en ?? {}).filter((key) => !key.startsWith("@"));
  const faults = read.flatMap(({ language, messages, faults }) => {
    const own = files[language] ?? {};
    return [
      ...keys.filter((key) => !(key in own)).map((key) => `${key} is missing`),
      ...[...messages.keys()]
        .filter((key) => !keys.includes(key))
        .map((key) => `${key} is not in en.json`),
      ...faults,
      ...[...messages].flatMap(([key, message]) => {
        const english = languages.en?.get(key);
        return english ? differences(message, english).map((what) => `${key} ${what}`) : [];
      }),
    ].map((fault) => `${language}.json: ${fault}.`);
  });
  return { languages, faults };
}

/**
 * Reads one file. A key that begins with `@` describes the message that it names, one with `@@` the whole file; both
 * are left to translators' tools.
 * @param {string} language
 * @param {File} file
 */
function readCatalogue(language, file) {
  /** @type {Messages} */
  const messages = new Map();
  /** @type {string[]} */
  const faults = [];
  for (const [key, message] of Object.entries(file)) {
    try {
      if (key.startsWith("@@")) continue;
      if (key.startsWith("@")) described(key.slice(1), file);
      else messages.set(key, readMessage(language, key, message));
    } catch (error) {
      if (!(error instanceof MessageFault)) throw error;
      faults.push(`${key} ${error.message}`);
    }
  }
  return { messages, faults };
}

/**
 * @param {string} key
 * @param {File} file
 */
function described(key, file) {
  if (!(key in file)) throw new MessageFault("describes a message that is not there");
}

/**
 * @param {string} language
 * @param {string} key
 * @param {unknown} message
 */
function readMessage(language, key, message) {
  if (!/^\w+\.\w+$/.test(key)) throw new MessageFault("is no key like area.name");
  if (typeof message !== "string" || message === "") throw new MessageFault("has no text");
  const parsed = parseMessage(message);
  if (parsed.by === null) return parsed;
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  for (const form of pluralCategories)
    if (!(form in parsed.texts)) throw new MessageFault(`lacks the plural form “${form}”`);
  for (const form of Object.keys(parsed.texts))
    if (!pluralCategories.some((known) => known === form))
      throw new MessageFault(`has a form “${form}”, which is no plural form of the language`);
  return parsed;
}

/**
 * What a message has otherwise than the English one. All its forms mention all arguments; only the one that chooses
 * the form in English may be left out, as in “the last day”.
 * @param {Parsed} message
 * @param {Parsed} english
 */
function differences({ by, texts }, english) {
  const known = argumentsOf(english);
  const faults = [];
  if (english.by !== null && by === null) faults.push("has to be a plural, as in English");
  if (by !== null && !known.has(by)) faults.push(`chooses by {${by}}, which English does not have`);
  for (const [form, text] of Object.entries(texts)) {
    const where = by === null ? "" : ` in its form “${form}”`;
    const said = namesIn(text);
    for (const name of known)
      if (!said.has(name) && name !== english.by) faults.push(`lacks {${name}}${where}`);
    for (const name of said)
      if (!known.has(name)) faults.push(`has {${name}}${where}, which English does not have`);
  }
  return faults;
}

/**
 * The arguments that a message takes.
 * @param {Parsed} message
 * @returns {Set<string>}
 */
export function argumentsOf({ by, texts }) {
  const said = Object.values(texts).flatMap((text) => [...namesIn(text)]);
  return new Set(by === null ? said : [by, ...said]);
}
