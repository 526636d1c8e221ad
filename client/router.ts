// Where the reader is: the address as signals, links followed without a reload, pages loaded when first asked for.
import { computed, signal } from "@preact/signals";
import type { ComponentType } from "preact";
import type { PageParams, PagePath } from "../domain/page-path.ts";

/** What a page gets: the named parts of its path, decoded. */
export type PageProps = { params: PageParams };
export type Page = ComponentType<PageProps>;

/** What brings the code of each page. */
export type Pages = Readonly<Record<PagePath, () => Promise<Page>>>;

type Address = { readonly path: string; readonly search: string; readonly hash: string };

const here = (): Address => ({
  path: window.location.pathname,
  search: window.location.search,
  hash: window.location.hash,
});

const address = signal<Address>(here());

/** The path now: "/events/BLR-2020-09-13-minsk". Changes when another page is shown. */
export const path = computed(() => address.value.path);

/** The query string now, with its "?" or empty. Changes with every choice. */
export const search = computed(() => address.value.search);

/** How the last change came about; the shell puts focus and scroll accordingly. */
export const arrival = signal<"load" | "link" | "history">("load");

const positions = new Map<string, number>();
let entry = String(window.history.state?.entry ?? "0");

/** Where the page stood when the reader left this entry of the history. */
export function savedScroll(): number {
  return positions.get(entry) ?? 0;
}

/** Goes to an address of this site. `replace` leaves no entry in the history, as while dragging. */
export function navigate(to: string, options: { replace?: boolean } = {}): void {
  const url = new URL(to, window.location.href);
  positions.set(entry, window.scrollY);
  if (!options.replace) entry = newEntry();
  const method = options.replace ? "replaceState" : "pushState";
  window.history[method]({ entry }, "", url);
  arrival.value = "link";
  address.value = here();
}

/** Follows links of this site and the browser's buttons from now on. */
export function startRouter(): void {
  window.history.scrollRestoration = "manual";
  address.value = here();
  window.history.replaceState({ entry }, "");
  document.addEventListener("click", follow);
  window.addEventListener("popstate", (event) => {
    const before = address.value;
    // Without a state of ours: a link to a part of the page was followed, which has its entry already.
    if (event.state === null) enter();
    else {
      positions.set(entry, window.scrollY);
      entry = String(event.state.entry ?? "0");
    }
    arrival.value = "history";
    address.value = here();
    if (event.state !== null && isSamePage(before, here())) window.scrollTo(0, savedScroll());
  });
}

/** Gives the entry of the history on which the browser has just put us a name of its own. */
function enter(): void {
  entry = newEntry();
  window.history.replaceState({ entry }, "");
}

const newEntry = () => crypto.getRandomValues(new Uint32Array(1)).join();

const isSamePage = (a: Pick<Address, "path" | "search">, b: typeof a) =>
  a.path === b.path && a.search === b.search;

/** A plain click on a link to a page of this site; files, other sites and new tabs stay the browser's. */
function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element).closest?.("a");
  if (!link || link.target || link.hasAttribute("download")) return;
  if (link.origin !== window.location.origin || /^\/(api|feeds)\b/.test(link.pathname)) return;
  if (link.hash && isSamePage({ path: link.pathname, search: link.search }, address.peek())) {
    positions.set(entry, window.scrollY);
    return;
  }
  event.preventDefault();
  navigate(link.href);
}
