// How many records wait in the inbox, for those who may check them.
import { signal } from "@preact/signals";
import { can } from "../../domain/roles.ts";
import { get } from "../api.ts";
import { me } from "./session.ts";

/** 0 while nothing waits, nothing is known, or the reader may not see. */
export const inboxCount = signal(0);

/** Asks again; pages call it after a draft was sent or decided. */
export async function loadInboxCount(): Promise<void> {
  if (!can(me.value.role, "decide drafts")) {
    inboxCount.value = 0;
    return;
  }
  const answer = await get<{ total: number }>("/api/drafts?limit=1").catch(() => ({ total: 0 }));
  inboxCount.value = answer.total;
}
