// A piece of the page whose code comes when it is first needed.
import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";

/** A component that draws nothing until its code is there. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const here = signal<ComponentType<P> | null>(null);
  return (props: P) => {
    useEffect(() => {
      if (here.value === null)
        void load().then((Loaded) => {
          here.value = Loaded;
        });
    }, []);
    const Loaded = here.value;
    return Loaded && <Loaded {...props} />;
  };
}
