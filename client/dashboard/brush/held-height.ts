// Keeps what stands above the map as high as it is while the window moves, so that nothing shifts under the hand.
import { effect } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { moves } from "./windowed.ts";

/** A ref for the element: it keeps its height, or at least does not become lower. */
export function useHeldHeight<E extends HTMLElement>(
  how: "exactly" | "at least",
): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(
    () =>
      // At once, before what it holds is drawn anew.
      effect(() => {
        const held = moves.value;
        if (ref.current) hold(ref.current, held, how);
      }),
    [how],
  );
  return ref;
}

function hold(element: HTMLElement, held: boolean, how: "exactly" | "at least"): void {
  const { style } = element;
  if (!held) {
    style.minBlockSize = "";
    style.maxBlockSize = "";
    style.overflow = "";
    style.contain = "";
  } else if (style.minBlockSize === "") {
    const height = `${element.getBoundingClientRect().height}px`;
    style.minBlockSize = height;
    if (how === "at least") return;
    style.maxBlockSize = height;
    style.overflow = "clip";
    // What changes within is laid out by itself.
    style.contain = "size layout";
  }
}
