// The window over both panels: frame, handles, dimmed outside. It is not part of the charts, so moving it draws none.
import { computed, useComputed, useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { nextBin } from "../../../domain/when.ts";
import { day } from "../../i18n/dates.ts";
import { t } from "../../i18n/t.ts";
import { useKeys } from "../../ui/keys.ts";
import { lazy } from "../../ui/lazy.tsx";
import { highlightDays, litDays } from "../highlight.ts";
import { useBrush, useEdge } from "./drag.ts";
import { axis, chosenWindow } from "./extent.ts";
import { windowOf } from "./window.ts";

const BinCard = lazy(() => import("./bin-card.tsx").then((module) => module.BinCard));

/** Where the panels stand, in pixels from the overlay's top. */
export type Panels = readonly { readonly top: number; readonly height: number }[];

const there = computed(() => chosenWindow.value !== null);

/** Where the window begins and ends, for the stylesheet: a move of it writes this, and draws no part of it anew. */
const ends = computed(() => {
  const bins = axis.value?.starts.length ?? 1;
  const { first, last } = chosenWindow.value ?? { first: 0, last: -1 };
  return `--from: ${(first / bins) * 100}%; --to: ${((last + 1) / bins) * 100}%`;
});

export function Brush({ panels }: { panels: Panels }) {
  const overlay = useRef<HTMLDivElement>(null);
  const brush = useBrush(overlay);
  const hovered = useSignal<number | null>(null);
  const on = axis.value;
  if (on === null) return null;
  const bins = on.starts.length;
  const hover = (bin: number | null) => {
    if (hovered.peek() === bin) return;
    hovered.value = bin;
    const start = bin === null ? undefined : on.starts[bin];
    highlightDays(start === undefined ? null : { from: start, to: nextBin(start, on.bin) - 1 });
  };
  const { binAt, ...handlers } = brush;
  return (
    <div
      ref={overlay}
      class="brush"
      style={ends}
      {...handlers}
      onPointerMove={(event) => {
        handlers.onPointerMove(event);
        if (event.pointerType === "mouse") hover(event.buttons ? null : binAt(event.clientX));
      }}
      onPointerLeave={() => hover(null)}
    >
      <Lit bins={bins} panels={panels} />
      {panels.map(({ top, height }) => (
        <div key={top} class="brush-panel" style={{ top: `${top}px`, height: `${height}px` }}>
          <i class="brush-out brush-before" />
          <i class="brush-out brush-after" />
          {there.value && <i class="brush-frame" />}
        </div>
      ))}
      {there.value && (
        <>
          <Edge grip="start" panels={panels} />
          <Edge grip="end" panels={panels} />
        </>
      )}
      {hovered.value !== null && <BinCard bin={hovered.value} at={(hovered.value + 0.5) / bins} />}
    </div>
  );
}

type EdgeProps = { grip: "start" | "end"; panels: Panels };

function Edge({ grip, panels }: EdgeProps) {
  const handlers = useEdge(grip);
  const handle = useRef<HTMLButtonElement>(null);
  useKeys(grip === "start" ? { b: () => handle.current?.focus() } : {});
  const bin = useComputed(() => chosenWindow.value?.[grip === "start" ? "first" : "last"] ?? 0);
  const words = useComputed(() => {
    const [on, start] = [axis.value, axis.value?.starts[bin.value]];
    if (on === null || start === undefined) return "";
    return day(grip === "start" ? start : nextBin(start, on.bin) - 1);
  });
  const panel = panels[0] ?? { top: 0, height: 0 };
  return (
    <button
      ref={handle}
      type="button"
      class="brush-edge"
      data-grip={grip}
      role="slider"
      aria-label={grip === "start" ? t("dashboard.first_day") : t("dashboard.last_day")}
      aria-valuemin={0}
      aria-valuemax={(axis.value?.starts.length ?? 1) - 1}
      aria-valuenow={bin}
      aria-valuetext={words}
      style={{ top: `${panel.top + panel.height / 2}px` }}
      {...handlers}
    />
  );
}

/** Bins of the days that are pointed at elsewhere, on a darker ground. */
function Lit({ bins, panels }: { bins: number; panels: Panels }) {
  const on = axis.value;
  const days = litDays.value;
  const lit = on && days && windowOf(on, days);
  if (!lit) return null;
  const left = (lit.first / bins) * 100;
  const width = ((lit.last - lit.first + 1) / bins) * 100;
  return (
    <>
      {panels.map(({ top, height }) => (
        <i
          key={top}
          class="brush-lit"
          style={{
            insetInlineStart: `${left}%`,
            width: `${width}%`,
            top: `${top}px`,
            height: `${height}px`,
          }}
        />
      ))}
    </>
  );
}
