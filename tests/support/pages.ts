/** Every page that a stranger can open, by the address in which it shows most: what holds for every page is tested on these. */
import type { Page } from "playwright";

/** A view that leaves something out. */
export const VIEW = "/?country=BLR&date=2020-08-22..2020-09-27";
const RECORD = "BLR-2020-09-13-minsk";

export const PAGES = {
  dashboard: VIEW,
  table: `${VIEW}&show=table`,
  record: `/events/${RECORD}`,
  edit: `/events/${RECORD}/edit`,
  merge: `/events/${RECORD}/merge`,
  history: `/events/${RECORD}/history`,
  "a proposal that is not there": "/proposals/nobody",
  form: "/events/new",
  inbox: "/inbox",
  article: "/inbox/read",
  import: "/import",
  exports: `/exports${VIEW.slice(1)}`,
  jobs: "/jobs",
  sources: "/sources",
  activity: "/activity",
  corrections: "/corrections",
  method: "/method",
  "sign-in": "/sign-in",
  account: "/account",
  people: "/people",
  "no such page": "/nowhere",
} as const;

/**
 * Foreign words on a page that runs from right to left, with nothing that keeps them apart from what stands beside
 * them: their commas and figures would be put in the page's order. Sentences with Arabic in them are a translator's.
 */
export async function unframed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const FRAMED = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/gu;
    const ARABIC = /\p{Script=Arabic}/u;
    const apart = (element: Element) =>
      element.matches("bdi, svg, code, [dir]:not(html)") ||
      /isolate|plaintext/.test(getComputedStyle(element).unicodeBidi);
    const inline = (element: Element) => getComputedStyle(element).display === "inline";
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode.textContent?.trim() ?? "";
      let left = text;
      while (FRAMED.test(left)) left = left.replace(FRAMED, "");
      if (!/\p{L}/u.test(left) || ARABIC.test(left)) continue;
      let at = walk.currentNode.parentElement;
      if (!at?.checkVisibility() || at.closest("script, style, svg, select, textarea")) continue;
      while (at && inline(at) && !apart(at)) at = at.parentElement;
      if (!at || (inline(at) && apart(at)) || getComputedStyle(at).direction === "ltr") continue;
      // By itself between its own first and last letter it reads the same in both directions.
      const alone = at.textContent?.trim() === text && /^\p{L}(.*[\p{L}\p{N}])?$/su.test(text);
      if (!alone) found.push(text);
    }
    return found;
  });
}
