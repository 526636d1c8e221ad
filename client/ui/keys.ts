// Keys: single-key commands, silent in text fields and while a modal window is open, which can be switched off; and Esc,
// which takes back what was opened or chosen last, one step for each press.
import { signal } from "@preact/signals";
import { useLayoutEffect, useMemo } from "preact/hooks";
import { recall, remember } from "./device.ts";
import { layers } from "./layers.ts";

/** Whether single keys act at all (WCAG 2.1.4). */
export const keysOn = signal(recall("keys") !== "off");

/** Whether the list of the keys is open; Esc closes it. */
export const helpOpen = signal(false);

/** Switches single-key commands on or off on this device. */
export function setKeysOn(on: boolean): void {
  keysOn.value = on;
  remember("keys", on ? null : "off");
}

type Bindings = Readonly<Record<string, () => void>>;

const bound = layers<Bindings>();
let lastKey = { key: "", at: 0 };

/** How long "g" waits for its second key, in milliseconds. */
const PAIR_MS = 1_500;

/**
 * Binds keys while the component is on the page: `{ j: next, "g d": toDashboard }`. Keys are
 * compared with `event.key` in lower case; of several components the one that came last has a key, or the innermost.
 */
export function useKeys(bindings: Bindings): void {
  const layer = useMemo(() => bound.make(bindings), []);
  layer.current = bindings;
  useLayoutEffect(() => bound.lay(layer), []);
}

/** Listens from now on; called once by the shell. */
export function startKeys(): void {
  document.addEventListener("keydown", onKey);
}

function onKey(event: KeyboardEvent): void {
  if (!keysOn.value || event.defaultPrevented) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target) || document.querySelector("dialog[open]:modal")) return;
  const key = event.key.toLowerCase();
  const pair = event.timeStamp - lastKey.at < PAIR_MS ? `${lastKey.key} ${key}` : "";
  lastKey = { key, at: event.timeStamp };
  const act = find(pair) ?? find(key);
  if (!act) return;
  event.preventDefault();
  act();
}

function find(key: string): (() => void) | undefined {
  return bound.top((bindings) => Object.hasOwn(bindings, key))?.[key];
}

/** Whether keys pressed there are meant for a text field. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button])"))
  );
}

const steps = layers<() => void>();

/** While `on`, Esc does this, unless a text field, a panel or a window has the key, or something newer does. */
export function useEscape(act: () => void, on = true): void {
  const step = useMemo(() => steps.make(act), [on]);
  step.current = act;
  useLayoutEffect(() => {
    if (!on) return;
    if (steps.top() === undefined) document.addEventListener("keydown", onEscape);
    const end = steps.lay(step);
    return () => {
      end();
      if (steps.top() === undefined) document.removeEventListener("keydown", onEscape);
    };
  }, [on]);
}

function onEscape(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.defaultPrevented || isTyping(event.target)) return;
  if (document.querySelector("dialog[open]:modal, :popover-open") !== null) return;
  event.preventDefault();
  steps.top()?.();
}
