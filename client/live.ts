// The stream of changes: what was changed last, and whether we are still being told.
import { signal } from "@preact/signals";
import type { PublicChange } from "../domain/change.ts";
import { get } from "./api.ts";

/** What a page needs to know of a change: its number, when it was, and which events it moved. */
export type LiveChange = Pick<PublicChange, "number" | "at" | "events">;

/** `live`, or `off` since a moment (milliseconds) with the next try at another. */
export type LiveState =
  | { readonly is: "live" }
  | { readonly is: "off"; readonly since: number; readonly retryAt: number };

/** Whether changes reach this page. */
export const liveState = signal<LiveState>({ is: "live" });

/** The newest change known; null until the first is. */
export const lastChange = signal<LiveChange | null>(null);

const listeners = new Set<(change: LiveChange) => void>();

/** Calls `listener` once for every change, in order, until the function given back is called. */
export function onChange(listener: (change: LiveChange) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;

let source: EventSource | undefined;
let wait = FIRST_WAIT;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Opens the stream; the browser resumes it with Last-Event-ID, and we reopen it when it gives up. */
export function startLive(): void {
  clearTimeout(timer);
  source?.close();
  source = new EventSource("/api/live");
  source.addEventListener("open", onOpen);
  source.addEventListener("change", onMessage);
  source.addEventListener("error", onError);
}

function onOpen(): void {
  const wasOff = liveState.value.is === "off";
  wait = FIRST_WAIT;
  liveState.value = { is: "live" };
  if (wasOff) void catchUp();
}

function onMessage(event: MessageEvent<string>): void {
  note(JSON.parse(event.data) as LiveChange);
}

function onError(): void {
  const off = liveState.value;
  const since = off.is === "off" ? off.since : Date.now();
  liveState.value = { is: "off", since, retryAt: Date.now() + wait };
  if (source?.readyState !== EventSource.CLOSED) return;
  clearTimeout(timer);
  timer = setTimeout(startLive, wait * (0.8 + Math.random() * 0.4));
  wait = Math.min(wait * 2, LONGEST_WAIT);
}

/** A stream opened anew starts at now; what happened while it was away stands in the change log. */
async function catchUp(): Promise<void> {
  const after = lastChange.value?.number ?? 0;
  const missed = await get<{ items: LiveChange[] }>(`/api/changes?after=${after}&limit=1000`).catch(
    () => ({ items: [] }),
  );
  for (const change of missed.items) note(change);
}

function note(change: LiveChange): void {
  if (change.number <= (lastChange.value?.number ?? 0)) return;
  lastChange.value = change;
  for (const listener of listeners) listener(change);
}
