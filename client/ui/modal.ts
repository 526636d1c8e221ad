// Opening a `<dialog>` over everything else while its component is on the page, and giving the focus back after.
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** Shows the dialog as modal; when the component goes, focus returns to where it was before. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useReturnFocus();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, [dialog]);
}

/** Gives the focus back to what had it when the component came. */
export function useReturnFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
}
