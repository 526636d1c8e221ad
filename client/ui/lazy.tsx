// A piece of the page whose code comes when it is first needed.
import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { onBack } from "../live.ts";

/** What brings the pieces whose code did not come. */
const missing = signal<readonly (() => void)[]>([]);

/** Brings the pieces that are missing; null while none is. */
export const bringMissing = (): (() => void) | null =>
  missing.value.length === 0
    ? null
    : () => {
        for (const bring of missing.peek()) bring();
      };

onBack(() => {
  for (const bring of missing.peek()) bring();
});

/** A component that draws nothing until its code is there. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const here = signal<ComponentType<P> | null>(null);
  const bring = () =>
    void load().then(
      (Loaded) => {
        here.value = Loaded;
        missing.value = missing.value.filter((other) => other !== bring);
      },
      () => {
        if (!missing.value.includes(bring)) missing.value = [...missing.value, bring];
      },
    );
  return (props: P) => {
    useEffect(() => {
      if (here.value === null) bring();
    }, []);
    const Loaded = here.value;
    return Loaded && <Loaded {...props} />;
  };
}
