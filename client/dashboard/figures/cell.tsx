// One figure of the strip: label, value, what stands beside it, what stands below it.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { windowed } from "../brush/windowed.ts";

type Props = {
  id: string;
  label: ComponentChildren;
  value: string;
  /** There is no number: words, set smaller. */
  none?: boolean | undefined;
  /** It is of events that reach beyond the period. */
  edge?: boolean | undefined;
  side?: ComponentChildren;
  children?: ComponentChildren;
};

export function Cell({ id, label, value, none, edge, side, children }: Props) {
  return (
    <div class="figure" data-id={id}>
      <dt>{label}</dt>
      <dd>
        <Changed value={value}>
          <span
            class={`figure-value num ${none ? "figure-none" : ""} ${edge ? "figure-edge" : ""}`}
          >
            {value}
          </span>
        </Changed>
        {side && <span class="figure-side num">{side}</span>}
        {children && <span class="figure-below num">{children}</span>}
      </dd>
    </div>
  );
}

const SHOWN_MS = 600;

/** Gives a value that has changed a tinted ground for a moment; not while it follows the hand. */
function Changed({ value, children }: { value: string; children: ComponentChildren }) {
  const before = useRef(value);
  const changed = useSignal(false);
  useLayoutEffect(() => {
    if (before.current === value) return;
    before.current = value;
    if (windowed.peek() !== null) return;
    changed.value = true;
    const timer = setTimeout(() => {
      changed.value = false;
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [value, changed]);
  return <span class={changed.value ? "changed" : ""}>{children}</span>;
}
