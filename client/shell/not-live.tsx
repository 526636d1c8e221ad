// "Not live. Showing data as of 14:32. Trying again in 20 s.": above what a page shows of the record.
import { clock, duration } from "../i18n/dates.ts";
import { t } from "../i18n/t.ts";
import { liveState } from "../live.ts";
import { Notice } from "../ui/notice.tsx";

/** A stream that came back at the first try was not worth a line. */
const WORTH_TRIES = 2;

export function NotLive() {
  const state = liveState.value;
  if (state.is === "live" || state.tries < WORTH_TRIES) return null;
  return (
    <Notice tone="warn" title={t("dashboard.not_live")}>
      {t("dashboard.not_live_text", {
        time: clock(state.since),
        wait: duration(Math.max(1_000, state.retryAt - Date.now())),
      })}
    </Notice>
  );
}
