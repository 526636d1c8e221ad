// "Live · last change 14:32", or since when it is not and when the next try is.
import { clock, duration } from "../i18n/dates.ts";
import { t } from "../i18n/t.ts";
import { lastChange, liveState } from "../live.ts";

/** The dot is filled while changes arrive and a ring while they do not. */
export function LiveStatus() {
  const state = liveState.value;
  const change = lastChange.value;
  if (state.is === "off") {
    return (
      <span
        class="live live-off"
        title={t("shell.not_live_retry", { wait: duration(state.retryAt - Date.now()) })}
      >
        <i class="live-dot" />
        <span class="live-short">{t("shell.not_live")}</span>
        <span class="live-long">{t("shell.not_live_since", { time: clock(state.since) })}</span>
      </span>
    );
  }
  const since = change ? t("shell.live_since", { time: clock(change.at) }) : t("shell.live");
  return (
    <span class="live num" title={since}>
      <i class="live-dot" />
      <span class="live-short">{t("shell.live")}</span>
      <span class="live-long">{since}</span>
    </span>
  );
}
