// Where the focus goes when what has it goes: to what stands in its place, never to the page as a whole.

const STOPS =
  ":is(a[href], button, input, select, textarea, summary, [tabindex]):not([tabindex='-1'])";

/** The focus is not taken out of one of these, where something in it can have it. */
const ROOMS = "main, header, dialog, [popover], .toasts, body";

/** The way from what has the focus up to its room, with the place of each among its neighbours. */
type Way = readonly { readonly around: Element; readonly at: number }[];

/** Keeps the focus on the page from now on. */
export function keepFocus(): void {
  let focused: Element | null = null;
  let way: Way = [];
  let before: HTMLElement | null = null;
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element)) return;
    if (focused !== target && focused instanceof HTMLElement && focused.isConnected)
      before = focused;
    focused = target;
    way = wayFrom(target);
  });
  // A press on the bare page takes the focus from a control that stays: that is as it should be.
  const look = () => {
    if (focused === null || hasFocus() || canHave(focused)) return;
    const lost = focused;
    // Whoever took it away may have a better place for the focus.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (focused !== lost || hasFocus()) return;
        (inPlaceOf(way) ?? (before && canHave(before) ? before : null) ?? main())?.focus();
      }),
    );
  };
  new MutationObserver(look).observe(document.body, {
    ...{ subtree: true, childList: true, attributeFilter: ["disabled", "hidden", "open"] },
  });
}

/** Whether anything on the page has the focus. */
export const hasFocus = () =>
  document.activeElement !== null && document.activeElement !== document.body;

const main = () => document.getElementById("content");

function canHave(element: Element): boolean {
  return element.isConnected && element.checkVisibility() && !element.matches(":disabled");
}

function wayFrom(element: Element): Way {
  const way: { around: Element; at: number }[] = [];
  for (let at = element; at.parentElement !== null && !at.matches(ROOMS); at = at.parentElement)
    way.push({ around: at.parentElement, at: [...at.parentElement.children].indexOf(at) });
  return way;
}

/** The control that stands nearest to where one was: the next one, else the one before. */
function inPlaceOf(way: Way): HTMLElement | null {
  for (const { around, at } of way) {
    if (!around.isConnected) continue;
    const children = [...around.children];
    const next = stopsIn(children.slice(at))[0] ?? stopsIn(children.slice(0, at)).at(-1);
    if (next !== undefined) return next;
  }
  return null;
}

function stopsIn(elements: readonly Element[]): HTMLElement[] {
  return elements
    .flatMap((element) => [element, ...element.querySelectorAll(STOPS)])
    .filter((element): element is HTMLElement => element instanceof HTMLElement)
    .filter((element) => element.matches(STOPS) && canHave(element))
    .filter((element) => !element.matches("[type='radio']:not(:checked)"));
}
