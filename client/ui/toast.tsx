// The undo bar: what was just done, ten seconds to take it back.
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../i18n/t.ts";
import { path } from "../router.ts";
import { Kbd } from "./kbd.tsx";
import { useKeys } from "./keys.ts";

type Toast = {
  readonly text: string;
  readonly undo: (() => void) | undefined;
  /** What was done is an undoing itself. */
  readonly again: boolean;
  /** The page on which it was said; what was done there can be taken back there alone. */
  readonly at: string;
};

const shown = signal<Toast | null>(null);
const SHOWN_MS = 10_000;

/** Says what was done; with `undo`, offers to take it back by button or the key U; of an undoing, to do it again. */
export function toast(text: string, undo?: () => void, again = false): void {
  shown.value = { text, undo, again, at: path.peek() };
}

/** Whether the bar offers to take something back here: the key U is its own then. */
export const offersUndo = () => shown.value?.undo !== undefined && shown.value.at === path.value;

/** Stands once, in the shell. */
export function Toasts() {
  const now = shown.value;
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => {
      shown.value = null;
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [now]);
  const offered = now?.at === path.value ? now.undo : undefined;
  const undo = () => {
    shown.value = null;
    offered?.();
  };
  useKeys(offered ? { u: undo } : {});
  return (
    <div class="toasts" role="status">
      {now && (
        <div class="toast" data-part="toast">
          <span>{now.text}</span>
          {offered && (
            <>
              <button type="button" class="link-button" onClick={undo}>
                {t(now.again ? "ui.redo" : "ui.undo")}
              </button>
              <Kbd>U</Kbd>
            </>
          )}
        </div>
      )}
    </div>
  );
}
