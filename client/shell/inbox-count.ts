// How many records wait in the inbox, for those who may check them.
import { signal } from "@preact/signals";
import { get } from "../api.ts";
import { may } from "./session.ts";

/** 0 while nothing waits, nothing is known, or the reader may not see. */
export const inboxCount = signal(0);

/** Asks again; pages call it after a draft was sent or decided. */
export async function loadInboxCount(): Promise<void> {
  if (!may("decide drafts")) {
    inboxCount.value = 0;
    return;
  }
  const answer = await get("/api/drafts", { query: "limit=1" }).catch(() => null);
  if (answer) inboxCount.value = answer.waiting;
}
