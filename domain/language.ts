// The languages that the interface speaks.

/** `value` is the BCP 47 code; `name` is what the language calls itself. */
export const LANGUAGES = [
  { value: "en", name: "English" },
  { value: "ar", name: "العربية" },
  { value: "be", name: "Беларуская" },
  { value: "de", name: "Deutsch" },
  { value: "es", name: "Español" },
  { value: "fr", name: "Français" },
  { value: "ru", name: "Русский" },
  { value: "uk", name: "Українська" },
] as const;

export type Language = (typeof LANGUAGES)[number]["value"];

/** Whether this is the code of a language of the interface, and nothing else. */
export function isLanguage(text: string): text is Language {
  return LANGUAGES.some(({ value }) => value === text);
}
