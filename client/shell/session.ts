// Who is signed in, and how much waits in the inbox.
import { signal } from "@preact/signals";
import type { Role } from "../../domain/roles.ts";
import { get, post } from "../api.ts";

/** The answer of `/api/me`; a stranger has no name. */
export type Me = {
  readonly role: Role;
  readonly name: string | null;
  readonly email: string | null;
};

const STRANGER: Me = { role: "stranger", name: null, email: null };

/** Who is reading; a stranger until the server has answered. */
export const me = signal<Me>(STRANGER);

/** Asks again who is signed in: after signing in, out, or becoming someone else. */
export async function loadMe(): Promise<void> {
  me.value = await get<Me>("/api/me").catch(() => STRANGER);
}

/** Ends the session and shows the page as a stranger sees it. */
export async function signOut(): Promise<void> {
  await post("/api/auth/sign-out");
  await loadMe();
}
