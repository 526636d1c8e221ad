// What follows a session's begin: who is signed in, what waits for them, and the way back to where they were.
import type { Me } from "../../domain/answers/account.ts";
import { ApiProblem, sentence } from "../api.ts";
import { clock, duration } from "../i18n/dates.ts";
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import { startLive } from "../live.ts";
import { navigate } from "../router.ts";
import { loadInboxCount } from "../shell/inbox-count.ts";
import { loadMe } from "../shell/session.ts";
import { toast } from "../ui/toast.tsx";

/** Leaves the sign-in page, `back` when the reader came from another page of the site, and says who is signed in. */
export async function goOn({ name, role }: Me, { back, to }: { back: boolean; to: string }) {
  if (back) window.history.back();
  else navigate(to, { replace: true });
  await becameAnother();
  toast(t("accounts.welcome", { name: name ?? "", role: label("role", role) }));
}

/** Asks again what depends on who is signed in: rights, the inbox, which changes the stream tells. */
export async function becameAnother(): Promise<void> {
  await loadMe();
  startLive();
  await loadInboxCount();
}

/** Why somebody could not be signed in, in a sentence. */
export function refusalWords(error: unknown): string {
  if (!(error instanceof ApiProblem)) return sentence(error);
  const { code, retryAfter } = error;
  if (code === "not_signed_in") return t("accounts.wrong");
  if (code === "not_found") return t("accounts.link_dead");
  if (code !== "too_many_requests" || retryAfter === null) return sentence(error);
  const wait = retryAfter * 1_000;
  return t("accounts.too_many", { wait: duration(wait), time: clock(Date.now() + wait) });
}
