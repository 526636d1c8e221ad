// One value of a facet: its name, how many events, a bar; a click chooses it; Alt-click, the minus sign or its key excludes it.
import type { ComponentChildren, TargetedMouseEvent } from "preact";
import { number } from "../../i18n/intl.ts";
import { t } from "../../i18n/t.ts";
import { Icon } from "../../ui/icon.tsx";

export type ValueRowProps = {
  name: string;
  /** Shape of the kind or icon of the speaker; without one a box to tick stands there. */
  lead?: ComponentChildren;
  /** Null while nothing is known. */
  events: number | null;
  /** Share of the facet's longest possible bar, 0 to 1. */
  share: number;
  /** Custom property of the bar's colour: "--kind-1". */
  colour?: string | undefined;
  state: "chosen" | "excluded" | "open";
  onToggle: () => void;
  onExclude: () => void;
};

export function ValueRow(props: ValueRowProps) {
  const { name, lead, events, share, colour, state, onToggle, onExclude } = props;
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
    <div class={`value value-${state} ${events === 0 ? "value-zero" : ""}`}>
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
          {events === null ? "" : number(events)}
          <span class="sr"> {t("dashboard.events", { count: events ?? 0 })}</span>
        </span>
        <span class="value-bar">
          <i
            style={{
              inlineSize: `${barWidth(share)}%`,
              background: `var(${colour ?? "--claim-muted"})`,
            }}
          />
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

/** A bar that stands for something can be seen. */
function barWidth(share: number): number {
  return share > 0 ? Math.max(1.5, share * 100) : 0;
}
