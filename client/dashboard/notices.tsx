// Notes above the view: what the address held that could not be read, and that the page is not live.

import { clock, duration } from "../i18n/dates.ts";
import { list } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { liveState } from "../live.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { AsKnownNotice } from "./as-known/notice.tsx";
import { dropped } from "./selection.ts";

export function Notices() {
  return (
    <>
      <Dropped />
      <NotLive />
      <AsKnownNotice />
    </>
  );
}

function Dropped() {
  if (dropped.value.length === 0) return null;
  const parts = dropped.value.map(({ key, value }) => `${key}=${value}`);
  return (
    <Notice
      tone="warn"
      title={t("dashboard.dropped", { count: parts.length })}
      actions={
        <Button
          small
          onClick={() => {
            dropped.value = [];
          }}
        >
          {t("ui.close")}
        </Button>
      }
    >
      <bdi>{list(parts)}</bdi>
    </Notice>
  );
}

/** A stream that is away this long is worth a line. */
const WORTH_MS = 5_000;

function NotLive() {
  const state = liveState.value;
  if (state.is === "live" || state.retryAt - state.since < WORTH_MS) return null;
  return (
    <Notice tone="warn" title={t("dashboard.not_live")}>
      {t("dashboard.not_live_text", {
        time: clock(state.since),
        wait: duration(Math.max(1_000, state.retryAt - Date.now())),
      })}
    </Notice>
  );
}
