// Esc takes back what was opened or chosen last, one step for each press.
import { useEffect, useMemo } from "preact/hooks";
import { isTyping } from "./keys.ts";
import { layers } from "./layers.ts";

const steps = layers<() => void>();

/** While `on`, Esc does this, unless a text field, a panel or a window has the key, or something newer does. */
export function useEscape(act: () => void, on = true): void {
  const step = useMemo(() => steps.make(act), [on]);
  step.current = act;
  useEffect(() => {
    if (!on) return;
    if (steps.top() === undefined) document.addEventListener("keydown", onKey);
    const end = steps.lay(step);
    return () => {
      end();
      if (steps.top() === undefined) document.removeEventListener("keydown", onKey);
    };
  }, [on]);
}

function onKey(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.defaultPrevented || isTyping(event.target)) return;
  if (document.querySelector("dialog[open]:modal, :popover-open") !== null) return;
  event.preventDefault();
  steps.top()?.();
}
