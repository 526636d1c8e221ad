// A source's own words and their translation, as a record holds both in one phrase.

/** Between the source's own words and their translation. */
const TRANSLATED = " — ";

/** A source's words and their translation: of words in Cyrillic letters, the part that has none. */
export function spokenParts(
  phrase: string,
  language: string | null,
): { original: string; translated: string | null } {
  const parts = phrase.split(TRANSLATED);
  const latin = isCyrillic(language) ? parts.findIndex((part) => !CYRILLIC.test(part)) : 1;
  const at = latin < 1 ? parts.length : latin;
  const join = (some: readonly string[]) => some.join(TRANSLATED);
  return {
    original: join(parts.slice(0, at)),
    translated: at < parts.length ? join(parts.slice(at)) : null,
  };
}

const CYRILLIC = /\p{Script=Cyrillic}/u;

function isCyrillic(language: string | null): boolean {
  return language !== null && /^(ru|be|uk)\b/.test(language);
}

/** Words in Latin letters are no Cyrillic language, whatever the source is written in. */
export function phraseLanguage(words: string, language: string | null): string | null {
  return isCyrillic(language) && !CYRILLIC.test(words) ? null : language;
}
