// Notes above the view: what the address held that could not be read, and that the page is not live.

import { list } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { NotLive } from "../shell/not-live.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { AsKnownNotice } from "./as-known/notice.tsx";
import { remembered } from "./remembered.ts";
import { dropped } from "./selection.ts";

export function Notices() {
  return (
    <>
      <Dropped />
      <NotLive remembered={remembered.value} />
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
