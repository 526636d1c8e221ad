// The width of an element, on which depends what is drawn in it.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

export type Of = { readonly current: HTMLElement | null };

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
