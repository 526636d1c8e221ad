// Esc takes back what was opened or chosen last, one step for each press.
import { useEffect, useRef } from "preact/hooks";
import { isTyping } from "./keys.ts";

const steps: { current: () => void }[] = [];

/** While `on`, Esc does this, unless a text field, a panel or a window has the key, or something newer does. */
export function useEscape(act: () => void, on = true): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!on) return;
    if (steps.length === 0) document.addEventListener("keydown", onKey);
    steps.push(latest);
    return () => {
      steps.splice(steps.indexOf(latest), 1);
      if (steps.length === 0) document.removeEventListener("keydown", onKey);
    };
  }, [on]);
}

function onKey(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.defaultPrevented || isTyping(event.target)) return;
  if (document.querySelector("dialog[open]:modal, :popover-open") !== null) return;
  event.preventDefault();
  steps.at(-1)?.current();
}
