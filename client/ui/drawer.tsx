// A drawer: beside the map on wide windows, over it on narrow ones, the whole page on phones.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useModal, useReturnFocus } from "./dialog.tsx";
import { wide } from "./media.ts";

type DrawerProps = {
  /** What kind of thing stands in it, as `data-part`. */
  part: "drawer" | "explain";
  /** Names the drawer: "Sunday march in Minsk, 13 September 2020". */
  label: string;
  onClose: () => void;
  children: ComponentChildren;
  /** Keys and history, at the foot. */
  footer?: ComponentChildren;
};

/** Render it to open it; Esc closes and focus goes back to where it was. */
export function Drawer(props: DrawerProps) {
  return wide.value ? <Pushing {...props} /> : <Covering {...props} />;
}

function Pushing({ part, label, onClose, children, footer }: DrawerProps) {
  const aside = useRef<HTMLElement>(null);
  useReturnFocus();
  useLayoutEffect(() => aside.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    // A window that the record has opened closes first.
    if ((event.target as Element).closest("dialog")) return;
    event.preventDefault();
    onClose();
  };
  return (
    <aside
      ref={aside}
      class="drawer"
      aria-label={label}
      tabIndex={-1}
      data-part={part}
      onKeyDown={onKeyDown}
    >
      <div class="drawer-body">{children}</div>
      {footer && <footer class="drawer-foot">{footer}</footer>}
    </aside>
  );
}

function Covering({ part, label, onClose, children, footer }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog);
  return (
    <dialog
      ref={dialog}
      class="drawer drawer-covering"
      aria-label={label}
      tabIndex={-1}
      data-part={part}
      autofocus
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="drawer-body">{children}</div>
      {footer && <footer class="drawer-foot">{footer}</footer>}
    </dialog>
  );
}
