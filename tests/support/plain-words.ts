/** What of a page was never given to translators: in a made-up language every word of the interface has marks. */
import type { Page } from "playwright";
import { ENGLISH } from "../../client/i18n/locale.ts";

/** Names, units, keys, and what the made-up language leaves as it is: months and weekdays. */
const PLAIN = new Set(
  `Vigil ACLED CSV PNG UTC UTF SHA km min Ctrl Enter Shift Escape Alt ISO XKX http https www
  Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun
  January February March April June July August September October November December`.split(/\s+/),
);

/** What English calls the languages of sources: the browser knows, no translator is asked. */
const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const letters = [..."abcdefghijklmnopqrstuvwxyz"];
for (const code of letters.flatMap((a) => letters.map((b) => a + b)))
  for (const word of (languageNames.of(code) ?? "").split(/\W+/)) PLAIN.add(word);

const WORD = /[A-Za-z]{2,}/g;

/** What English calls countries: each language has a list of its own, which the made-up one has not. */
for (const name of Object.values(ENGLISH.names.countries))
  for (const word of name.match(WORD) ?? []) PLAIN.add(word).add(word.toUpperCase());
const MARKED = /[^\x20-\x7e]/;

/** Every word of what the server has answered: titles, places, quotations are nobody's to translate. */
export function dataWords() {
  const texts: Promise<string>[] = [];
  return {
    /** Remembers what the page is answered from now on. */
    listen: (page: Page) => {
      page.on("response", (response) => {
        if (!/json|csv/.test(response.headers()["content-type"] ?? "")) return;
        texts.push(response.text().catch(() => ""));
      });
    },
    heard: async (): Promise<ReadonlySet<string>> => {
      const words = (await Promise.all(texts)).flatMap((text) => text.match(WORD) ?? []);
      return new Set(words.flatMap((word) => [word, word.toUpperCase()]));
    },
  };
}

/** The texts of the page (read or said) with a plain word that is no data; text marked with a language is left out. */
export async function plainTexts(page: Page, data: ReadonlySet<string>): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const skipped = "code, script, style, noscript, [lang]:not(html), bdi";
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const { textContent, parentElement } = walk.currentNode;
      if (!parentElement?.closest(skipped)) found.push(textContent ?? "");
    }
    for (const name of ["aria-label", "title", "placeholder", "alt"])
      for (const element of document.querySelectorAll(`[${name}]`))
        if (!element.closest(skipped)) found.push(element.getAttribute(name) ?? "");
    return found;
  });
  return texts.filter((text) =>
    text
      .split(/\s+/)
      .filter((piece) => !MARKED.test(piece))
      .flatMap((piece) => piece.match(WORD) ?? [])
      .some((word) => !PLAIN.has(word) && !data.has(word)),
  );
}
