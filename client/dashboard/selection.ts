// What is chosen ↔ the address: the filter and the screen as signals, and the only ways to change them.
import { batch, computed, effect, signal } from "@preact/signals";
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import { type FilterProblem, printFilter } from "../../domain/filter-url.ts";
import type { MapView } from "../../domain/map-view.ts";
import { whom } from "../i18n/of-whom.ts";
import { navigate, path, search } from "../router.ts";
import { may, meKnown } from "../shell/session.ts";
import {
  parseSelection,
  printSelection,
  type Screen,
  type Selection,
  withoutStatus,
} from "./selection-url.ts";

/** The address before a drag began, and what it says. */
type Drag = { readonly start: string; readonly chosen: ReturnType<typeof parseSelection> };

const held = signal<Drag | null>(null);
/** The period the drag has come to: by itself, so that a move has nobody ask anew what else is chosen. */
const heldDate = signal<Filter["date"]>(null);

/** The pages whose address is a choice. */
const CHOOSING = ["/", "/exports"];

let before: Drag["chosen"] | null = null;

/** What the address says; while the period is dragged, or on the way to a page that chooses nothing, what it said before. */
const chosen = computed((): Drag["chosen"] => {
  if (held.value) return held.value.chosen;
  if (before !== null && !CHOOSING.includes(path.value)) return before;
  before = read();
  return before;
});

function read(): Drag["chosen"] {
  const said = parseSelection(search.value);
  return may("read unpublished") ? said : withoutStatus(said);
}

/** Which events. */
export const filter = computed(() => chosen.value.filter);
effect(() => {
  whom.value = filter.value.subject;
});
/** Whose numbers. */
export const rule = computed(() => filter.value.rule);
/** How they are arranged. */
export const screen = computed(() => chosen.value.screen);
/** The filter as its canonical query string: what is asked of the server. */
export const query = computed(() => printFilter(filter.value));

/** What the address held that is no filter, until the reader puts the notice away. */
export const dropped = signal<readonly FilterProblem[]>([]);

/** Keeps what can't be read out of the address, and says so. */
export function tidyAddress(): void {
  const { problems } = chosen.value;
  if (problems.length === 0) return;
  if (!meKnown.value && problems.some(({ key }) => key === "status")) return;
  dropped.value = problems;
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

/** Chooses other events; a step that Back undoes unless told to replace. */
export function choose(change: Partial<Filter>, options: { replace?: boolean } = {}): void {
  navigate(hrefOf({ filter: change }), options);
}

/** Chooses other events and arranges the screen, in one step. */
export function chooseAndArrange(change: Required<Change>): void {
  navigate(hrefOf(change));
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

/** Whether the period is being dragged: nothing is asked of the server meanwhile. */
export const dragging = computed(() => held.value !== null);

/** The period as it stands now, also while it is dragged. */
export const period = computed(() => (held.value ? heldDate.value : filter.value.date));

/** Browsers stop a page that changes its address at every move, so it follows once the hand rests. */
const RESTING_MS = 200;
let resting: ReturnType<typeof setTimeout> | undefined;

const here = () => `${path.value}${search.value}`;

/** Moves the period along with the hand, without a step in the history. */
export function drag(date: Filter["date"]): void {
  batch(() => {
    held.value ??= { start: here(), chosen: chosen.value };
    heldDate.value = date;
  });
  clearTimeout(resting);
  resting = setTimeout(() => navigate(hrefOf({ filter: { date } }), { replace: true }), RESTING_MS);
}

/** Lets go: one step in the history, from where the drag began to where it ended. */
export function release(): void {
  const drag = held.value;
  if (drag === null) return;
  const end = hrefOf({ filter: { date: heldDate.value } });
  batch(() => {
    back(drag);
    if (end !== drag.start) navigate(end);
  });
}

/** Puts everything back as it was before the drag. */
export function abandon(): void {
  if (held.value !== null) back(held.value);
}

function back({ start }: Drag): void {
  clearTimeout(resting);
  batch(() => {
    if (here() !== start) navigate(start, { replace: true });
    held.value = null;
  });
}
