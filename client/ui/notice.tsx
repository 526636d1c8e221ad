// A note in the flow of the page: an icon, a first sentence in bold, what to do about it.
import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";

type Props = {
  tone?: "note" | "warn" | "danger" | undefined;
  /** The first sentence. */
  title?: ComponentChildren;
  children?: ComponentChildren;
  /** Buttons that settle it. */
  actions?: ComponentChildren;
  /** Interrupts assistive technology: only when something that was sent has failed. */
  alert?: boolean | undefined;
};

export function Notice({ tone = "note", title, children, actions, alert }: Props) {
  return (
    <div class={`notice notice-${tone}`} role={alert ? "alert" : undefined}>
      <Icon name={tone === "note" ? "info" : "warning"} />
      <div class="notice-body">
        {title && <b>{title} </b>}
        {children}
        {actions && <div class="actions">{actions}</div>}
      </div>
    </div>
  );
}
