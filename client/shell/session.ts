// Who is signed in, and what they may do.
import { batch, signal } from "@preact/signals";
import type { Me } from "../../domain/answers/account.ts";
import type { Action } from "../../domain/roles.ts";
import { get, post } from "../api.ts";

const STRANGER: Me = { id: null, role: "stranger", name: null, email: null, may: [] };

/** Who is reading; a stranger who may do nothing until the server has answered. */
export const me = signal<Me>(STRANGER);

/** Whether the server has said who is reading. */
export const meKnown = signal(false);

/** Whether the reader may do this; the server decides again when it is done. */
export function may(action: Action): boolean {
  return me.value.may.includes(action);
}

/** Whether the archive is closed to whoever is reading, once the server has said so. */
export function isClosed(): boolean {
  return meKnown.value && !may("read");
}

let asked: Promise<void> | null = null;

/** Settles once the server has said who is reading, or has not answered. */
export const whoAsked = (): Promise<void> => asked ?? loadMe();

/** Asks again who is signed in: after signing in, out, or becoming someone else. */
export function loadMe(): Promise<void> {
  asked = ask();
  return asked;
}

async function ask(): Promise<void> {
  const answer = await get("/api/me").catch(() => null);
  batch(() => {
    me.value = answer ?? STRANGER;
    meKnown.value = answer !== null;
  });
}

/** Ends the session; the page stays as a stranger sees it. */
export async function signOut(): Promise<void> {
  me.value = await post("/api/auth/sign-out", {});
}
