/** What a hand and an eye need of every page: room to press, letters to read, and a focus that is seen. */
import type { Page } from "playwright";

/** Texts that are drawn below 12 CSS pixels. */
export function smallTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((element) => element.checkVisibility())
      .filter(({ childNodes }) =>
        [...childNodes].some((node) => node instanceof Text && node.data.trim() !== ""),
      )
      .filter((element) => {
        const scale = element.closest("svg")?.getScreenCTM()?.a ?? 1;
        return Number.parseFloat(getComputedStyle(element).fontSize) * scale < 11.9;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  );
}

/**
 * Controls that answer to less than `least` pixels each way, with nothing but themselves within reach. Links in a
 * sentence are as high as its line (WCAG 2.5.8 exempts them), and skip links are not there until a key asks for them.
 */
export function tightTargets(page: Page, least: number, but = ""): Promise<string[]> {
  return page.evaluate(
    ({ least, but }) => {
      const CONTROLS = `button, select, textarea, summary, input, a[href], [role="button"], [role="slider"]`;
      /** A control in a box has the box's height without its lines. */
      const BORDERS = 2;
      const out = `:disabled, [type="hidden"], .skip-link${but && `, ${but}`}`;
      const answers = (element: Element, x: number, y: number): boolean => {
        const hit = document.elementFromPoint(x, y);
        const label = hit?.closest("label");
        return hit !== null && (element.contains(hit) || label?.control === element);
      };
      const tight = (element: Element): boolean => {
        element.scrollIntoView({ block: "center", inline: "center" });
        const boxes = [element, ...((element as HTMLInputElement).labels ?? [])]
          .filter((part) => part === element || part.contains(element))
          .map((part) => part.getBoundingClientRect());
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const [x, y, reach] = [(left + right) / 2, (top + bottom) / 2, least / 2 - 1];
        const wide =
          boxes.some(({ width }) => width >= least - BORDERS) ||
          (answers(element, x - reach, y) && answers(element, x + reach, y));
        const high =
          boxes.some(({ height }) => height >= least - BORDERS) ||
          (answers(element, x, y - reach) && answers(element, x, y + reach));
        return !wide || !high;
      };
      return [...document.querySelectorAll(CONTROLS)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter(
          (element) => !element.matches(out) && getComputedStyle(element).display !== "inline",
        )
        .filter(tight)
        .map((element) => element.outerHTML.slice(0, 120));
    },
    { least, but },
  );
}

/** Where the focus is after a press on Tab, and what is wrong with how it shows. */
type Stop = { readonly name: string; readonly ring: boolean; readonly covered: boolean };

/**
 * Goes through the page by Tab until it comes round; gives every stop whose focus has no ring of 2 pixels, or that
 * something else covers whole.
 */
export async function unseenStops(page: Page): Promise<{ stops: number; unseen: Stop[] }> {
  await page.evaluate(() => {
    Object.assign(window, { visited: new WeakSet() });
  });
  const unseen: Stop[] = [];
  for (let stops = 0; ; stops++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(lookAtFocus);
    if (stop === null) return { stops, unseen };
    if (!stop.ring || stop.covered) unseen.push(stop);
  }
}

/** Runs in the page; null when the focus has left it or has been here before. */
function lookAtFocus(): Stop | null {
  const visited: WeakSet<Element> = Reflect.get(window, "visited");
  const at = document.activeElement;
  if (at === null || at === document.body || visited.has(at)) return null;
  visited.add(at);
  const around: Element[] = [];
  for (let each: Element | null = at; each && around.length < 4; each = each.parentElement)
    around.push(each);
  const ring = around.some((each) =>
    ["", "::before", "::after"].some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each, part);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    }),
  );
  const { left, right, top, bottom } = at.getBoundingClientRect();
  const label = at instanceof HTMLInputElement ? at.closest("label") : null;
  const covered = ![0.5, 0.1, 0.9].some((x) =>
    [0.5, 0.1, 0.9].some((y) => {
      const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
      return hit !== null && (at.contains(hit) || (label?.contains(hit) ?? false));
    }),
  );
  return { name: at.outerHTML.slice(0, 120), ring, covered };
}

/**
 * Texts of which a part is cut off when lines, letters, words and paragraphs are spaced as wide as a reader may set
 * them (WCAG 1.4.12), and that are whole without.
 * @param but selects what gives way by itself
 */
export function cutBySpacing(page: Page, but: string): Promise<string[]> {
  return page.evaluate(async (but) => {
    const cut = (): string[] =>
      [...document.querySelectorAll("body *")]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => !element.closest(`.sr, svg, [aria-hidden="true"], ${but}`))
        .filter(({ childNodes }) =>
          [...childNodes].some((node) => node instanceof Text && node.data.trim() !== ""),
        )
        .filter((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          const text = range.getBoundingClientRect();
          for (let at: Element | null = element; at !== null; at = at.parentElement) {
            const { overflowX, overflowY } = getComputedStyle(at);
            const box = at.getBoundingClientRect();
            const clips = (overflow: string) => overflow === "hidden" || overflow === "clip";
            if (clips(overflowX) && (text.right > box.right + 1 || text.left < box.left - 1))
              return true;
            if (clips(overflowY) && (text.bottom > box.bottom + 2 || text.top < box.top - 2))
              return true;
          }
          return false;
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 100));
    const before = cut();
    const spaced = new CSSStyleSheet();
    spaced.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets.push(spaced);
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    const after = cut();
    return after.filter((text) => !before.includes(text));
  }, but);
}
