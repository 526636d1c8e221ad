// A panel that opens below its button: Esc or a press outside closes it and focus returns to the button.
import { type Signal, useSignal } from "@preact/signals";
import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useId, useLayoutEffect, useRef } from "preact/hooks";
import { place } from "./popover-place.ts";

/** What ties a button and its panel together; made by `usePopover`. */
export type PopoverHandle = {
  readonly open: Signal<boolean>;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly panel: RefObject<HTMLDivElement | null>;
  readonly id: string;
  /** Spread these on the button. */
  readonly trigger: {
    readonly ref: RefObject<HTMLButtonElement | null>;
    readonly popovertarget: string;
    readonly "aria-expanded": boolean;
  };
  close(): void;
};

/** A closed panel and the attributes for its button. */
export function usePopover(): PopoverHandle {
  const open = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = () => {
    panel.current?.hidePopover();
    button.current?.focus();
  };
  const trigger = { ref: button, popovertarget: id, "aria-expanded": open.value };
  return { open, button, panel, id, trigger, close };
}

type Props = {
  of: PopoverHandle;
  /** What the panel is for, said to assistive technology. */
  label: string;
  role?: "dialog" | "menu" | undefined;
  children: ComponentChildren;
};

/** The panel; its children exist only while it is open. On phones it is a sheet at the bottom edge. */
export function Popover({ of, label, role = "dialog", children }: Props) {
  const { open, panel, button, id } = of;
  useLayoutEffect(() => {
    if (open.value && panel.current && button.current) place(panel.current, button.current);
  });
  useEffect(() => {
    if (!open.value) return;
    const [element, anchor] = [panel.current, button.current];
    if (!element || !anchor) return;
    (
      element.querySelector<HTMLElement>("[autofocus], input, select, button, a") ?? element
    ).focus();
    const again = () => place(element, anchor);
    window.addEventListener("resize", again);
    window.addEventListener("scroll", again, { capture: true, passive: true });
    return () => {
      window.removeEventListener("resize", again);
      window.removeEventListener("scroll", again, { capture: true });
    };
  }, [open.value, panel, button]);
  const named = { role, "aria-label": label };
  return (
    <div
      ref={panel}
      id={id}
      popover="auto"
      {...named}
      tabIndex={-1}
      class="popover"
      data-part="popover"
      onBeforeToggle={(event) => {
        open.value = event.newState === "open";
      }}
    >
      {open.value && children}
    </div>
  );
}
