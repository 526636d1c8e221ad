// The window while it is dragged: pointer and keys move the address along, letting go makes it one step of history.
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Period } from "../../../domain/filter.ts";
import { abandon, choose, drag, dragging, release } from "../selection.ts";
import { axis, chosenWindow, whole } from "./extent.ts";
import { daysOfWindow, dragged, type Grip, keyed, type Window } from "./window.ts";

const CLICK_PX = 4;
/** Keys pressed one after the other are one step of history. */
const SETTLED_MS = 700;

type Hold = { grip: Grip; from: number; x: number; window: Window; moved: boolean };

/** The whole of the axis, or the chosen part of it. */
function windowNow(): Window | null {
  const on = axis.value;
  if (on === null || on.starts.length === 0) return null;
  return chosenWindow.value ?? { first: 0, last: on.starts.length - 1 };
}

function dateOf(window: Window): Period | null {
  const days = axis.value && daysOfWindow(axis.value, window, whole.value);
  return days && { from: { day: days.from }, to: { day: days.to } };
}

/** Drags to a window, unless it stands there already. */
function dragTo(window: Window): void {
  const now = chosenWindow.value;
  if (now?.first !== window.first || now.last !== window.last) drag(dateOf(window));
}

/** Handlers for the overlay that lies over both panels. */
export function useBrush(overlay: RefObject<HTMLElement | null>) {
  const hold = useRef<Hold | null>(null);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const binAt = (clientX: number): number => {
    const box = overlay.current?.getBoundingClientRect();
    const bins = axis.value?.starts.length ?? 0;
    return box && box.width > 0 ? ((clientX - box.left) / box.width) * bins : 0;
  };

  const move = (x: number) => {
    const held = hold.current;
    const bins = axis.value?.starts.length ?? 0;
    if (held === null || bins === 0) return;
    if (!held.moved && Math.abs(x - held.x) < CLICK_PX) return;
    held.moved = true;
    dragTo(dragged(held.window, held.grip, held.from, binAt(x), bins));
  };

  const end = (finish: () => void) => {
    cancelAnimationFrame(frame.current);
    hold.current = null;
    finish();
  };

  return {
    binAt: (x: number) =>
      Math.max(0, Math.min((axis.value?.starts.length ?? 1) - 1, Math.floor(binAt(x)))),
    onPointerDown: (event: PointerEvent) => {
      const window = windowNow();
      if (event.button !== 0 || window === null) return;
      const grip = gripOf(event.target, binAt(event.clientX), window);
      hold.current = { grip, from: binAt(event.clientX), x: event.clientX, window, moved: false };
      overlay.current?.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      if (hold.current === null) return;
      const x = event.clientX;
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() => move(x));
    },
    onPointerUp: (event: PointerEvent) => {
      const held = hold.current;
      if (held === null) return;
      move(event.clientX);
      end(() => {
        if (held.moved) release();
        else if (held.grip === "new" || held.grip === "frame") pick(Math.floor(held.from));
      });
    },
    onPointerCancel: () => end(abandon),
    onDblClick: () => choose({ date: null }),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !dragging.value) return;
      event.preventDefault();
      event.stopPropagation();
      end(abandon);
    },
  };
}

/** A click on a column: its days alone. */
function pick(bin: number): void {
  const last = (axis.value?.starts.length ?? 1) - 1;
  const at = Math.max(0, Math.min(last, bin));
  choose({ date: dateOf({ first: at, last: at }) });
}

function gripOf(target: EventTarget | null, at: number, window: Window): Grip {
  const handle = (target as Element | null)?.closest("[data-grip]")?.getAttribute("data-grip");
  if (handle === "start" || handle === "end") return handle;
  const bins = axis.value?.starts.length ?? 0;
  const whole = window.first === 0 && window.last === bins - 1;
  return !whole && at >= window.first && at <= window.last + 1 ? "frame" : "new";
}

/** Handlers for one edge as a slider. */
export function useEdge(grip: "start" | "end") {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const settle = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (dragging.peek()) release();
  };
  useEffect(() => settle, []);
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const [on, window] = [axis.value, windowNow()];
      if (on === null || window === null) return;
      const next = keyed(on, window, grip, event.key, event.shiftKey);
      if (next === null) return;
      event.preventDefault();
      dragTo(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(settle, SETTLED_MS);
    },
    onBlur: settle,
  };
}
