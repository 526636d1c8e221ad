// One value of a facet: its name, how many events, a bar; a click chooses it; Alt-click, the minus sign or its key excludes it.
import { computed, type ReadonlySignal } from "@preact/signals";
import type { ComponentChildren, TargetedMouseEvent } from "preact";
import { useMemo } from "preact/hooks";
import { number } from "../../i18n/intl.ts";
import { t } from "../../i18n/t.ts";
import { Icon } from "../../ui/icon.tsx";
import type { Shown } from "./shown.ts";

export type ValueRowProps = {
  name: string;
  /** Shape of the kind or icon of the speaker; without one a box to tick stands there. */
  lead?: ComponentChildren;
  /** How many events, and how long the bar: followed without drawing the row again. */
  shown: ReadonlySignal<Shown>;
  /** Custom property of the bar's colour: "--kind-1". */
  colour?: string | undefined;
  state: "chosen" | "excluded" | "open";
  onToggle: () => void;
  onExclude: () => void;
};

export function ValueRow(props: ValueRowProps) {
  const { name, lead, shown, colour, state, onToggle, onExclude } = props;
  const { count, said, bar, zero } = useMemo(() => drawnOf(shown, colour), [shown, colour]);
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
    <div class={`value value-${state}`} data-zero={zero}>
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
          {count}
          <span class="sr">{said}</span>
        </span>
        <span class="value-bar">
          <i style={bar} />
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

/** What of a row follows its numbers, each written into the page by itself. */
function drawnOf(shown: ReadonlySignal<Shown>, colour = "--claim-muted") {
  return {
    count: computed(() => (shown.value.events === null ? "" : number(shown.value.events))),
    said: computed(() => ` ${t("dashboard.events", { count: shown.value.events ?? 0 })}`),
    bar: computed(() => `inline-size:${barWidth(shown.value.share)}%;background:var(${colour})`),
    zero: computed(() => shown.value.events === 0),
  };
}

/** A bar that stands for something can be seen. */
function barWidth(share: number): number {
  return share > 0 ? Math.max(1.5, share * 100) : 0;
}
