// A panel that opens below its button: Esc or a press outside closes it and focus returns to the button.
import { type Signal, useSignal } from "@preact/signals";
import type { ComponentChildren, RefObject } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";

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
    if (!open.value) return;
    const [element, anchor] = [panel.current, button.current];
    if (!element || !anchor) return;
    const again = () => place(element, anchor);
    // The browser shows the panel after this; the next frame is the first in which it has a size.
    const frame = requestAnimationFrame(() => {
      again();
      firstFocus(element).focus();
    });
    // What comes later, or in the place of what had the focus, takes it up.
    const filled = new MutationObserver(() => {
      again();
      const { activeElement: at } = document;
      if (at === element || at === document.body) firstFocus(element).focus();
    });
    filled.observe(element, { childList: true, subtree: true });
    window.addEventListener("resize", again);
    window.addEventListener("scroll", again, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      filled.disconnect();
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
        if (event.newState === "open") open.value = true;
      }}
      onToggle={(event) => {
        // Not sooner: the browser gives the focus back only while it is still inside.
        if (event.newState === "closed") open.value = false;
      }}
    >
      {open.value && children}
    </div>
  );
}

/** What takes the focus in a panel: its chosen radio before its first control, else the panel. */
function firstFocus(panel: HTMLElement): HTMLElement {
  const find = (what: string) => panel.querySelector<HTMLElement>(what);
  return (
    find("[autofocus], input[type=radio]:checked") ??
    find("input, select, textarea, button, a") ??
    panel
  );
}

const GAP = 6;
const EDGE = 8;

/** Sets `--x` (from the line's start), `--y` and `--room`, in pixels, on `panel`, which is fixed to the window. */
function place(panel: HTMLElement, anchor: Element): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const turned = getComputedStyle(anchor).direction === "rtl";
  const below = window.innerHeight - at.bottom - GAP - EDGE;
  const above = at.top - GAP - EDGE;
  const down = height <= below || below >= above;
  const x = turned ? window.innerWidth - at.right : at.left;
  const set = (name: string, value: number) =>
    panel.style.setProperty(name, `${Math.round(value)}px`);
  set("--x", Math.max(EDGE, Math.min(x, window.innerWidth - width - EDGE)));
  set("--y", down ? at.bottom + GAP : Math.max(EDGE, at.top - GAP - Math.min(height, above)));
  set("--room", down ? below : above);
}
