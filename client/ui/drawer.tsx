// The record beside the map: from 1200 px it pushes, below it covers, on phones it is the whole page.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { wide } from "./media.ts";
import { useModal, useReturnFocus } from "./modal.ts";

type Props = {
  /** Names the drawer: "Sunday march in Minsk, 13 September 2020". */
  label: string;
  onClose: () => void;
  children: ComponentChildren;
  /** Keys and history, at the foot. */
  footer?: ComponentChildren;
};

/** Render it to open it; Esc closes and focus goes back to where it was. */
export function Drawer(props: Props) {
  return wide.value ? <Pushing {...props} /> : <Covering {...props} />;
}

function Pushing({ label, onClose, children, footer }: Props) {
  const aside = useRef<HTMLElement>(null);
  useReturnFocus();
  useEffect(() => aside.current?.focus({ preventScroll: true }), []);
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
      data-part="drawer"
      onKeyDown={onKeyDown}
    >
      <div class="drawer-body">{children}</div>
      {footer && <footer class="drawer-foot">{footer}</footer>}
    </aside>
  );
}

function Covering({ label, onClose, children, footer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog);
  return (
    <dialog
      ref={dialog}
      class="drawer drawer-covering"
      aria-label={label}
      tabIndex={-1}
      data-part="drawer"
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
