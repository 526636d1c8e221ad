// Single-key commands: one listener, silent in text fields and while a modal window is open, and can be switched off.
import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { recall, remember } from "./device.ts";
import { layers } from "./layers.ts";

/** Whether single keys act at all (WCAG 2.1.4). */
export const keysOn = signal(recall("keys") !== "off");

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
  useEffect(() => bound.lay(layer), []);
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
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button])"))
  );
}
