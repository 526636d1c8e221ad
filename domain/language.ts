// The languages that the interface speaks.
import { z } from "zod";

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

/** A language by its code, nothing else. */
export const languageSchema = z.enum(LANGUAGES.map(({ value }) => value) as [Language]);
