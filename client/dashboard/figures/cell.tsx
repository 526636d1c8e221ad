// One figure of the strip: label, value, what stands beside it, what stands below it.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { How } from "../../events/how.tsx";
import type { FigureLike } from "../../i18n/say.ts";
import { Headline } from "../../ui/figure-text.tsx";
import { windowed } from "../brush/windowed.ts";
import { openTogether } from "../explain/way-back.ts";
import { hrefOf, screen } from "../selection.ts";

export type CellProps = {
  id: string;
  label: string;
  /** A figure, or words where there is none, or a plain count. */
  value: FigureLike | string;
  /** There is no number: words, set smaller. */
  none?: boolean | undefined;
  /** It is of events that reach beyond the period. */
  edge?: boolean | undefined;
  side?: ComponentChildren;
  /** What it is the total of, or the figure of one event: then it can be explained. */
  explains?: { readonly metric: Metric; readonly event: string | null } | undefined;
  children?: ComponentChildren;
};

export function Cell({ id, label, value, none, edge, side, explains, children }: CellProps) {
  const isOpen = explains !== undefined && isExplained(explains);
  return (
    <div class={`figure ${isOpen ? "figure-explained" : ""}`} data-id={id}>
      <dt>
        {label}
        {explains && <Explain {...explains} name={label} isOpen={isOpen} />}
      </dt>
      <dd>
        <Changed value={typeof value === "string" ? value : value.headline}>
          <span
            class={`figure-value num ${none ? "figure-none" : ""} ${edge ? "figure-edge" : ""}`}
          >
            {typeof value === "string" ? value : <Headline figure={value} />}
          </span>
        </Changed>
        {side && <span class="figure-side num">{side}</span>}
        {children && <span class="figure-below num">{children}</span>}
      </dd>
    </div>
  );
}

type Explains = NonNullable<CellProps["explains"]>;

const isExplained = ({ metric, event }: Explains) =>
  screen.value.explain === metric && screen.value.event === event;

/** Opens the explanation, or closes it where it is open. */
function Explain({ metric, event, name, isOpen }: Explains & { name: string; isOpen: boolean }) {
  const chosen = isOpen ? { explain: null, event: null } : { explain: metric, event };
  return (
    <How
      metric={metric}
      name={name}
      href={hrefOf({ screen: chosen })}
      open={isOpen}
      onFollow={() => openTogether(isOpen ? null : event)}
    />
  );
}

const SHOWN_MS = 600;

/** Gives a value that has changed a tinted ground for a moment; not while it follows the hand. */
function Changed({ value, children }: { value: string | number; children: ComponentChildren }) {
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
