// One value of a facet: its name, how many events, a bar; a click chooses it; Alt-click, the minus sign or its key excludes it.
import { effect, type ReadonlySignal } from "@preact/signals";
import type { ComponentChildren, TargetedMouseEvent } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { number } from "../../i18n/intl.ts";
import { t } from "../../i18n/t.ts";
import { Icon } from "../../ui/icon.tsx";
import type { ValueCount } from "./value-counts.ts";

export type ValueRowProps = {
  name: string;
  /** Shape of the kind or icon of the speaker; without one a box to tick stands there. */
  lead?: ComponentChildren;
  /** How many events, and how long the bar: followed without drawing the row again. */
  shown: ReadonlySignal<ValueCount>;
  /** Custom property of the bar's colour: "--kind-1". */
  colour?: string | undefined;
  state: "chosen" | "excluded" | "open";
  onToggle: () => void;
  onExclude: () => void;
};

export function ValueRow(props: ValueRowProps) {
  const { name, lead, shown, colour, state, onToggle, onExclude } = props;
  const row = useRef<HTMLDivElement>(null);
  const count = useRef<HTMLSpanElement>(null);
  const said = useRef<HTMLSpanElement>(null);
  const bar = useRef<HTMLElement>(null);
  // Written into the row at once, and again whenever the numbers move.
  useLayoutEffect(() => {
    let before: Partial<ValueCount> = {};
    return effect(() => {
      const now = shown.value;
      if (!row.current || !count.current || !said.current || !bar.current) return;
      const { events, said: telling, share } = now;
      if (events !== before.events) {
        row.current.toggleAttribute("data-zero", events === 0);
        write(count.current, events === null ? "" : number(events));
      }
      if (share !== before.share) bar.current.style.transform = `scaleX(${barLength(share)})`;
      if (telling !== before.said)
        write(
          said.current,
          telling === null ? "" : ` ${t("dashboard.events", { count: telling })}`,
        );
      before = now;
    });
  }, [shown]);
  const onClick = (event: TargetedMouseEvent<HTMLInputElement>) => {
    if (!event.altKey) return;
    event.preventDefault();
    onExclude();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "-") return;
    event.preventDefault();
    onExclude();
  };
  return (
    <div ref={row} class={`value value-${state}`}>
      <label class="value-main" title={name}>
        <input
          type="checkbox"
          class={lead ? "value-box" : "check value-check"}
          checked={state === "chosen"}
          indeterminate={state === "excluded"}
          aria-keyshortcuts="-"
          onClick={onClick}
          onKeyDown={onKeyDown}
          onChange={onToggle}
        />
        {lead && <span class="value-lead">{lead}</span>}
        <span class="value-name">
          {state === "excluded" ? t("dashboard.not", { what: name }) : name}
        </span>
        <span class="value-count num">
          <span ref={count} aria-hidden="true" />
          <span ref={said} class="sr" />
        </span>
        <span class="value-bar">
          <i ref={bar} style={{ background: `var(${colour ?? "--claim-muted"})` }} />
        </span>
      </label>
      <button
        type="button"
        class="value-not"
        tabIndex={-1}
        aria-pressed={state === "excluded"}
        aria-label={t("dashboard.exclude", { name })}
        title={t("dashboard.exclude", { name })}
        onClick={onExclude}
      >
        <Icon name="minus" size={12} />
      </button>
    </div>
  );
}

/** Into the text that is there: another one would be laid out from the start. */
function write(element: HTMLElement, text: string): void {
  if (element.firstChild) element.firstChild.nodeValue = text;
  else element.textContent = text;
}

/** A bar that stands for something can be seen. */
function barLength(share: number): number {
  return share > 0 ? Math.max(0.015, share) : 0;
}
