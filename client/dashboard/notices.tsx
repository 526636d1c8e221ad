// Notes above the view: what could not be loaded, what the address held that could not be read, and that the page is not live.

import { withWords } from "../i18n/catalogues.ts";
import { list } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { NotLive } from "../shell/not-live.tsx";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { bringMissing, lazy } from "../ui/lazy.tsx";
import { Notice } from "../ui/notice.tsx";
import { Failed } from "./failed.tsx";
import { refresh, stale, summaryQuestion } from "./refresh.ts";
import { remembered } from "./remembered.ts";
import { dropped, filter } from "./selection.ts";
import { drawnWords } from "./view-words.ts";

const AsKnownNotice = lazy(
  withWords(() => import("./as-known/notice.tsx").then((module) => module.AsKnownNotice)),
);

export function Notices() {
  return (
    <>
      <Failed of={summaryQuestion} what={t("dashboard.summary_failed")} onRetry={refresh}>
        {stale.value && t("dashboard.drawn_still", { view: drawnWords.value })}
      </Failed>
      <PartsMissing />
      <Dropped />
      <NotLive remembered={remembered.value} />
      {filter.value.as_of !== null && (
        <div class="as-known">
          <AsKnownNotice />
        </div>
      )}
    </>
  );
}

/** A record, a table or charts whose code did not come. */
function PartsMissing() {
  const bring = bringMissing();
  if (bring === null) return null;
  return (
    <Failure title={t("dashboard.part_failed")} onRetry={bring}>
      {t("problems.network")}
    </Failure>
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
