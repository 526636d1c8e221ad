// The reader's language: named in the address for one visit, else chosen before, else the browser's first that we speak.
import { LANGUAGES, type Language } from "../../domain/language.ts";
import { loadLocale } from "../i18n/catalogues.ts";
import { ENGLISH, isPseudo, type LocaleCode, locale, setLocale } from "../i18n/locale.ts";
import { recall, recallVisit, remember, rememberVisit } from "../ui/device.ts";

const NAME = "lang";

/** Speaks the reader's language from now on. Where its file does not come, English is spoken. */
export async function startLanguage(): Promise<void> {
  takeFromAddress();
  setLocale(await loadLocale(chosen()).catch(() => ENGLISH));
  const { documentElement } = document;
  documentElement.lang = locale().code;
  documentElement.dir = locale().direction;
}

/** Makes a choice, keeps it on the device and begins the page anew in it: what is chosen stands in the address. */
export function chooseLanguage(language: Language): void {
  rememberVisit(NAME, null);
  remember(NAME, language);
  window.location.reload();
}

/** `lang=` holds for this visit (one tab), and leaves the address: a filter's address is the same in every language. */
function takeFromAddress(): void {
  const { pathname, search, hash } = window.location;
  const asked = new URLSearchParams(search).get(NAME);
  if (asked === null) return;
  if (spoken(asked)) rememberVisit(NAME, asked);
  const pairs = search.slice(1).split("&");
  const rest = pairs.filter((pair) => pair.split("=")[0] !== NAME).join("&");
  window.history.replaceState(window.history.state, "", `${pathname}${rest && `?${rest}`}${hash}`);
}

function chosen(): LocaleCode {
  const made = [recallVisit(NAME), recall(NAME)].find((code) => code && spoken(code));
  return (made as LocaleCode | undefined) ?? fits(window.navigator.languages);
}

const spoken = (code: string) => isPseudo(code) || LANGUAGES.some(({ value }) => value === code);

/** The first language of these (BCP 47) that we speak, whatever the country: "de-AT" is German. */
export function fits(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = LANGUAGES.find(({ value }) => value === tag.toLowerCase().split("-")[0]);
    if (found) return found.value;
  }
  return "en";
}
