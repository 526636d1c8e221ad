// The stream of changes: what was changed last, and whether we are still being told.
import { signal } from "@preact/signals";
import type { ChangePage, LiveEvents } from "../domain/answers/change.ts";
import { get, getAt } from "./api.ts";

/**
 * What a page needs to know of a change: its number, when it was, and which events it moved. Editors follow the whole
 * log, and are told the number in the public one too; null for a change that is not public.
 */
export type LiveChange = Pick<LiveEvents["change"], "number" | "at" | "events" | "public_number">;

/** The number of a change in the public log, which the public view counts by; 0 for one that is not in it. */
export function publicNumber({ number, public_number }: LiveChange): number {
  return public_number === undefined ? number : (public_number ?? 0);
}

/**
 * `live`, or `off`: the record is shown as of `since`, `tries` in a row have failed, and the next one is at
 * `retryAt`; both in milliseconds since 1970.
 */
export type LiveState =
  | { readonly is: "live" }
  | {
      readonly is: "off";
      readonly since: number;
      readonly tries: number;
      readonly retryAt: number;
    };

/** Whether changes reach this page. */
export const liveState = signal<LiveState>({ is: "live" });

/** The newest change known; null until one is. */
export const lastChange = signal<LiveChange | null>(null);

/** When the server last said that the record is as shown, in milliseconds since 1970; null until it has. */
let lastCheck: number | null = null;

const listeners = new Set<(change: LiveChange) => void>();

/** Calls `listener` once for every change, in order, until the function given back is called. */
export function onChange(listener: (change: LiveChange) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const waiting = new Set<() => void>();

/** Calls `listener` whenever the stream is there again after it was away. Gives the way to end it. */
export function onBack(listener: () => void): () => void {
  waiting.add(listener);
  return () => waiting.delete(listener);
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

let source: EventSource | undefined;
let wait = FIRST_WAIT_MS;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Number of the last change that the stream or the log has told us of; null before the first "hello". */
let position: number | null = null;

/** Which log we are told, as the stream says; each has numbers of its own. */
let told: LiveEvents["hello"]["log"] | null = null;

/** Opens the stream. When it breaks off, it is opened anew, after a wait that doubles with every try that fails. */
export function startLive(): void {
  clearTimeout(timer);
  source?.close();
  source = new EventSource("/api/live");
  listen(source, "hello", onHello);
  listen(source, "change", note);
  listen(source, "refresh", ({ at }) => {
    lastCheck = Date.parse(at);
  });
  source.addEventListener("error", onError);
}

function listen<E extends keyof LiveEvents>(
  stream: EventSource,
  name: E,
  listener: (told: LiveEvents[E]) => void,
): void {
  stream.addEventListener(name, ({ data }: MessageEvent<string>) => listener(JSON.parse(data)));
}

/** The stream begins after this number; what lies between it and our position is fetched. */
function onHello({ number, log }: LiveEvents["hello"]): void {
  const back = liveState.value.is === "off";
  clearTimeout(timer);
  wait = FIRST_WAIT_MS;
  liveState.value = { is: "live" };
  lastCheck = Date.now();
  if (back) for (const listener of waiting) listener();
  const isOther = told !== null && told !== log;
  told = log;
  if (position === null || isOther) {
    position = number;
    void showNewest(number);
  } else if (number > position) {
    void readChanges(position);
  }
}

/** What was changed last before we came: shown, but no news. */
async function showNewest(number: number): Promise<void> {
  const query = `after=${Math.max(number - 1, 0)}&limit=1`;
  const page = await get("/api/changes", { query }).catch(() => null);
  lastChange.value ??= page?.items[0] ?? null;
}

/** A browser by itself would ask again every few seconds for as long as the server is away. */
function onError(): void {
  source?.close();
  const before = liveState.value;
  const pause = wait * (0.8 + Math.random() * 0.4);
  wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  liveState.value = {
    is: "off",
    since: before.is === "off" ? before.since : (lastCheck ?? Date.now()),
    tries: before.is === "off" ? before.tries + 1 : 1,
    retryAt: Date.now() + pause,
  };
  clearTimeout(timer);
  timer = setTimeout(startLive, pause);
}

/** Reads the change log after a number, to its end. Without an answer the next "hello" tries again. */
async function readChanges(after: number): Promise<void> {
  let next: string | null = `/api/changes?after=${after}&limit=1000`;
  while (next !== null) {
    const page: ChangePage | null = await getAt<"/api/changes">(next).catch(() => null);
    for (const change of page?.items ?? []) note(change);
    next = page?.next ?? null;
  }
}

function note(change: LiveChange): void {
  if (change.number <= (position ?? 0)) return;
  position = change.number;
  lastChange.value = change;
  for (const listener of listeners) listener(change);
}
