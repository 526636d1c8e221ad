// What is chosen ↔ the address: the filter and the screen as signals, and the only ways to change them.
import { batch, computed, signal } from "@preact/signals";
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import { type FilterProblem, printFilter } from "../../domain/filter-url.ts";
import { navigate, path, search } from "../router.ts";
import type { MapView, Screen } from "./screen.ts";
import { parseSelection, printSelection, type Selection } from "./selection-url.ts";

const chosen = computed(() => parseSelection(search.value));

/** Which events. */
export const filter = computed(() => chosen.value.filter);
/** How they are arranged. */
export const screen = computed(() => chosen.value.screen);
/** The filter as its canonical query string: what is asked of the server. */
export const query = computed(() => printFilter(filter.value));

/** What the address held that is no filter, until the reader puts the notice away. */
export const dropped = signal<readonly FilterProblem[]>([]);

/** Keeps what can't be read out of the address, and says so. */
export function tidyAddress(): void {
  if (chosen.value.problems.length === 0) return;
  dropped.value = chosen.value.problems;
  navigate(addressOf(chosen.value), { replace: true });
}

type Change = { readonly filter?: Partial<Filter>; readonly screen?: Partial<Screen> };

function changed(change: Change): Selection {
  return {
    filter: { ...filter.value, ...change.filter },
    screen: { ...screen.value, ...change.screen },
  };
}

function addressOf(selection: Selection): string {
  return `${path.value}${printSelection(selection)}`;
}

/** The address of this view with a change: what a link that chooses points to. */
export function hrefOf(change: Change): string {
  return addressOf(changed(change));
}

/** Chooses other events: a step that Back undoes. */
export function choose(change: Partial<Filter>): void {
  navigate(hrefOf({ filter: change }));
}

/** Back to everything under the same rule; how it is arranged stays. */
export function chooseEverything(): void {
  choose({ ...EVERYTHING, rule: filter.value.rule });
}

/** Arranges the screen otherwise; a step that Back undoes unless told to replace. */
export function arrange(change: Partial<Screen>, options: { replace?: boolean } = {}): void {
  navigate(hrefOf({ screen: change }), options);
}

/** Where the map was left: no step of its own. */
export function rememberMap(map: MapView): void {
  arrange({ map }, { replace: true });
}

/** The address before something began to be dragged; null when nothing is. */
const before = signal<string | null>(null);

/** Whether something is being dragged: the address moves along, nothing is asked of the server. */
export const dragging = computed(() => before.value !== null);

/** Moves the address along with what is dragged, without a step in the history. */
export function drag(change: Partial<Filter>): void {
  batch(() => {
    before.value ??= `${path.value}${search.value}`;
    navigate(hrefOf({ filter: change }), { replace: true });
  });
}

/** Lets go: one step in the history, from where the drag began to where it ended. */
export function release(): void {
  const start = before.value;
  if (start === null) return;
  const end = `${path.value}${search.value}`;
  batch(() => {
    navigate(start, { replace: true });
    if (end !== start) navigate(end);
    before.value = null;
  });
}

/** Puts everything back as it was before the drag. */
export function abandon(): void {
  const start = before.value;
  if (start === null) return;
  batch(() => {
    navigate(start, { replace: true });
    before.value = null;
  });
}
