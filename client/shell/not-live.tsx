// "Not live. Showing data as of 14:32. Trying again in 20 s.": above what a page shows of the record.
import { MS_PER_DAY } from "../../domain/when.ts";
import { clock, duration, momentUtc } from "../i18n/dates.ts";
import { t } from "../i18n/t.ts";
import { liveState } from "../live.ts";
import { Notice } from "../ui/notice.tsx";

/** A stream that came back at the first try was not worth a line. */
const WORTH_TRIES = 2;

type Since = { readonly since: number; readonly retryAt: number };

/** @param remembered since when the server itself has not been current, where that is so; both in milliseconds since 1970 */
export function NotLive({ remembered = null }: { remembered?: Since | null }) {
  const state = liveState.value;
  const cutOff = state.is === "off" && state.tries >= WORTH_TRIES ? state : null;
  const shown = remembered ?? cutOff;
  if (shown === null) return null;
  const { since, retryAt } = shown;
  return (
    <Notice tone="warn" title={t("dashboard.not_live")}>
      {t("dashboard.not_live_text", {
        // A time of day means the one that was last.
        time: Date.now() - since < MS_PER_DAY ? clock(since) : momentUtc(since),
        wait: duration(Math.max(1_000, retryAt - Date.now())),
      })}
    </Notice>
  );
}
