// What was typed and not sent: kept in this browser's own database, each person's apart, thirty days at most.
import { signal } from "@preact/signals";
import { createStore, entries, promisifyRequest } from "idb-keyval";
import { loadMe, me } from "./session.ts";

const LONGEST_MS = 30 * 24 * 60 * 60 * 1_000;

/** Whose it is, what it is, and of which record, proposal or article. */
export type UnsentKey = readonly [
  owner: string,
  kind: "event" | "correction" | "article",
  of: string,
];

/** `at`: when it was kept, in milliseconds since 1970. */
export type Unsent = { readonly key: UnsentKey; readonly typed: unknown; readonly at: number };

/** In whose name anybody keeps what they type without an account. */
export const NOBODY = "stranger";

/** Who is reading, as a part of a key. */
export const reader = () => me.value.id ?? NOBODY;

/** Whether this browser has refused to keep what was typed last: it is private, or full. */
export const keepsNothing = signal(false);

const database = createStore("vigil", "unsent");

async function write(change: (store: IDBObjectStore) => void): Promise<void> {
  await database("readwrite", (store) => {
    change(store);
    // A page that goes away answers nothing any more, so nothing is left to be asked.
    store.transaction.commit();
    return promisifyRequest(store.transaction);
  });
}

type Kept = Omit<Unsent, "key">;

/** A browser that keeps nothing has nothing, and one may refuse by throwing. */
async function read(): Promise<[[...UnsentKey], Kept][]> {
  try {
    return await entries(database);
  } catch {
    return [];
  }
}

/** All that is kept here, the newest first. What is too old goes. */
export async function allUnsent(now = Date.now()): Promise<Unsent[]> {
  listen();
  const all = await read();
  const isOld = ({ at }: Kept) => now - at > LONGEST_MS;
  const old = all.filter(([, kept]) => isOld(kept)).map(([key]) => key);
  if (old.length > 0) await forget(old);
  return all
    .filter(([, kept]) => !isOld(kept))
    .map(([key, { typed, at }]) => ({ key, typed, at }))
    .sort((a, b) => b.at - a.at);
}

/** People who have signed out in this browser while a page of theirs was still open. */
const gone = new Set<string>();

/** Keeps it; where it stood under another key, it stands there no more. Not for whoever has signed out. */
export async function keepUnsent(unsent: Unsent, instead: UnsentKey | null): Promise<void> {
  const { key, ...kept } = unsent;
  if (gone.has(key[0]) || key[0] !== reader()) return;
  try {
    await write((store) => {
      if (instead !== null) store.delete([...instead]);
      store.put(kept, [...key]);
    });
    keepsNothing.value = false;
  } catch {
    keepsNothing.value = true;
  }
}

/** Removes what stands under these keys. */
export function forget(keys: readonly UnsentKey[]): Promise<void> {
  return write((store) => {
    for (const key of keys) store.delete([...key]);
  }).catch(() => {});
}

/** Removes all that somebody kept here, in every tab, and lets none keep more of it. */
export async function forgetAllOf(owner: string): Promise<void> {
  gone.add(owner);
  listen().postMessage(owner);
  const own = (await allUnsent()).filter(({ key }) => key[0] === owner);
  await forget(own.map(({ key }) => key));
  gone.delete(owner);
}

let channel: BroadcastChannel | null = null;

/** Hears of people who sign out in another tab: here, too, they are gone then. */
function listen(): BroadcastChannel {
  if (channel !== null) return channel;
  channel = new BroadcastChannel("vigil.unsent");
  channel.addEventListener("message", ({ data: owner }: MessageEvent<string>) => {
    if (owner !== reader()) return;
    gone.add(owner);
    void loadMe().then(() => gone.delete(owner));
  });
  return channel;
}

const released = new Map<string, () => void>();
const lockOf = (key: UnsentKey) => `vigil.${key.join(" ")}`;

/** Has other tabs know that it is open here, until it is let go or the page is left. */
export function hold(key: UnsentKey): void {
  const name = lockOf(key);
  // Browsers lend locks to pages that came over TLS or from this machine.
  if (!("locks" in navigator) || released.has(name)) return;
  const until = new Promise<void>((free) => released.set(name, free));
  void navigator.locks.request(name, () => until);
}

export function letGo(key: UnsentKey): void {
  const name = lockOf(key);
  released.get(name)?.();
  released.delete(name);
}

/** Which are open, here or in another tab. */
export async function isOpenOf(): Promise<(key: UnsentKey) => boolean> {
  if (!("locks" in navigator)) return () => false;
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return (key) => names.has(lockOf(key));
}
