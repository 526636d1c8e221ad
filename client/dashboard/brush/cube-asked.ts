// The cube of the present filter, asked for once the reader comes to the timeline: before anything is dragged.
import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { printFilter } from "../../../domain/filter-url.ts";
import { cubePath } from "../../../domain/questions.ts";
import { getAt } from "../../api.ts";
import type { MapSize } from "../../map/scale.ts";
import { mapSize } from "../map-size.ts";
import { summary, summaryQuestion, viewport } from "../refresh.ts";
import { dragging, filter } from "../selection.ts";
import { drawnOn } from "../timeline/steady.ts";
import type { CubeLookup } from "./look-up.ts";

/** Whether the pointer or the focus is at the timeline. */
const pointed = signal(false);
const focused = signal(false);

/** Handlers for the timeline. */
export const atTimeline = {
  onPointerEnter: () => {
    pointed.value = true;
  },
  onPointerLeave: () => {
    pointed.value = false;
  },
  onFocusIn: () => {
    focused.value = true;
  },
  onFocusOut: () => {
    focused.value = false;
  },
};

/**
 * The address of the cube of the present filter, whatever its period: on the bins that are drawn, with circles
 * no finer than those drawn. Null before the first answer.
 */
const path = computed((): string | null => {
  const now = summary.value;
  if (now === null) return null;
  const circles = { level: now.groups[0]?.level ?? "place", size: mapSize.value };
  const anyDay = printFilter({ ...filter.value, date: null });
  return cubePath(anyDay, viewport.value, drawnOn(now.timeline), circles);
});

type Held = { readonly path: string; readonly cube: CubeLookup };
const held = signal<Held | null>(null);

function fitting(): CubeLookup | null {
  const [is, now] = [held.value, summary.value];
  if (is === null || now === null || is.path !== path.value) return null;
  const { bin, start, bins } = now.timeline;
  const same = is.cube.bin === bin && is.cube.start === start && is.cube.bins === bins;
  return same && is.cube.change >= now.change ? is.cube : null;
}

let used: CubeLookup | null = null;

/** The cube that holds what is drawn; null while there is none. What a drag began with serves to its end. */
export const cube: ReadonlySignal<CubeLookup | null> = computed(() => {
  if (!dragging.value || used === null) used = fitting();
  return used;
});

let asked: string | null = null;
let asking: AbortController | null = null;

async function ask(wanted: string, size: MapSize): Promise<void> {
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  try {
    const [answer, { lookUp }] = await Promise.all([
      getAt<"/api/cube">(wanted, { signal: mine.signal }),
      import("./look-up.ts"),
    ]);
    if (asking === mine) held.value = { path: wanted, cube: lookUp(answer, size) };
  } catch {
    // Without a cube the page follows when the window is let go; the next reason to ask asks again.
    if (asking === mine) asked = null;
  }
}

/** Asks whenever the reader is at the timeline and what is drawn has no cube yet. Gives the way to end it. */
export function startAsking(): () => void {
  return effect(() => {
    const [wanted, change] = [path.value, summary.value?.change];
    const at = pointed.value || focused.value;
    const settled = !dragging.value && summaryQuestion.since.value === null;
    if (!at || !settled || wanted === null || cube.value) return;
    const reason = `${change} ${wanted}`;
    if (asked === reason) return;
    asked = reason;
    void ask(wanted, mapSize.value);
  });
}
