// A canvas that follows its chart. The library comes when the first canvas stands, after figures, map and list.
import type { ChartConfiguration } from "chart.js";
import { useEffect, useRef } from "preact/hooks";
import { colourVersion } from "../../draw/palette.ts";
import { idle } from "../../ui/idle.ts";

/** The library comes and is read when there is time for it; so long at most. */
const WAIT_MS = 1000;

let loaded: Promise<typeof import("./chart-js.ts")> | undefined;

/** Rejects when it does not come. */
export function library(): Promise<typeof import("./chart-js.ts")> {
  loaded ??= idle(WAIT_MS).then(() => import("./chart-js.ts"));
  return loaded;
}

/** A canvas ref on which `make` is drawn, and drawn again when one of `from` or the colours change. */
export function useChart<T extends "bar" | "scatter">(
  make: () => ChartConfiguration<T>,
  from: readonly unknown[],
) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const version = colourVersion.value;
  useEffect(() => {
    let drawn: { destroy: () => void } | undefined;
    let gone = false;
    void library().then(({ Chart }) => {
      if (!gone && canvas.current) drawn = new Chart(canvas.current, make());
    });
    return () => {
      gone = true;
      drawn?.destroy();
    };
  }, [...from, version]);
  return canvas;
}
