// A modal window, or on demand a sheet at the bottom edge: the rest waits, Esc closes, focus returns.
import type { ComponentChildren, RefObject } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../i18n/t.ts";
import { IconButton } from "./button.tsx";

type Props = {
  title: string;
  /** Stands below the title. */
  lead?: ComponentChildren;
  onClose: () => void;
  children: ComponentChildren;
  /** Buttons below a rule. */
  footer?: ComponentChildren;
};

/** Render it to open it. A window in the middle; on phones it fills the lower part. */
export function Dialog(props: Props) {
  return <Modal {...props} look="window" />;
}

/** Render it to open it. A sheet at the bottom edge with a grab mark, for choices on phones. */
export function Sheet(props: Props) {
  return <Modal {...props} look="sheet" />;
}

function Modal({
  title,
  lead,
  onClose,
  children,
  footer,
  look,
}: Props & { look: "window" | "sheet" }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useModal(dialog);
  return (
    <dialog
      ref={dialog}
      class={`dialog dialog-${look}`}
      aria-labelledby={heading}
      closedby="any"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="dialog-inside">
        <header class="dialog-head">
          <h2 id={heading} class="section-title" tabIndex={-1}>
            {title}
          </h2>
          <IconButton icon="close" label={t("ui.close")} onClick={onClose} />
        </header>
        {lead && <p class="dialog-lead two">{lead}</p>}
        <div class="dialog-body">{children}</div>
        {footer && <footer class="dialog-foot">{footer}</footer>}
      </div>
    </dialog>
  );
}

/** Shows the dialog as modal; when the component goes, focus returns to where it was before. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useReturnFocus();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, [dialog]);
}

/** Gives the focus back to what had it when the component came. */
export function useReturnFocus(): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
}
