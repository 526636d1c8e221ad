// The width of an element, and whether it is near the window: what is drawn and asked depends on both.
import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

type Of = { readonly current: HTMLElement | null };

/** Whole pixels; 0 before it was measured. */
export function useWidth(of: Of): number {
  const width = useSignal(0);
  useEffect(() => {
    if (!of.current) return;
    const watch = new ResizeObserver(([entry]) => {
      width.value = Math.floor(entry?.contentRect.width ?? 0);
    });
    watch.observe(of.current);
    return () => watch.disconnect();
  }, [of, width]);
  return width.value;
}

/** True while the element is within `margin` pixels of the window. */
export function useNear(of: Of, margin: number): ReadonlySignal<boolean> {
  const near = useSignal(false);
  useEffect(() => {
    if (!of.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        near.value = entries.at(-1)?.isIntersecting ?? false;
      },
      { rootMargin: `${margin}px 0px` },
    );
    observer.observe(of.current);
    return () => observer.disconnect();
  }, [of, near, margin]);
  return near;
}
