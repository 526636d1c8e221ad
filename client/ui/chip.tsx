// A word of the filter sentence that opens its editor below it.
import type { ComponentChildren } from "preact";
import { t } from "../i18n/t.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";
import { Popover, usePopover } from "./popover.tsx";

type Props = {
  /** What the chip says now: "Belarus", "all kinds". */
  text: ComponentChildren;
  /** What it changes: "Place", "Kind". */
  label: string;
  /** Outlined with a leading icon instead of filled: "+ Filter". */
  icon?: IconName | undefined;
  /** Given when the chip differs from its default: puts it back. */
  onClear?: (() => void) | undefined;
  /** The editor; a function receives `close`. */
  children: ComponentChildren | ((close: () => void) => ComponentChildren);
};

export function Chip({ text, label, icon, onClear, children }: Props) {
  const pop = usePopover();
  return (
    <span class={`chip ${icon ? "chip-outline" : ""}`}>
      <button type="button" class="chip-main num" {...pop.trigger}>
        {icon && <Icon name={icon} size={14} />}
        {text}
        {!icon && <Icon name="down" size={14} />}
      </button>
      {onClear && (
        <button
          type="button"
          class="chip-clear"
          aria-label={t("ui.clear", { name: label })}
          title={t("ui.clear", { name: label })}
          onClick={onClear}
        >
          <Icon name="close" size={12} />
        </button>
      )}
      <Popover of={pop} label={label}>
        {typeof children === "function" ? children(pop.close) : children}
      </Popover>
    </span>
  );
}
