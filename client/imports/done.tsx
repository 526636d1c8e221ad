// The last step: how far the entering has come, what was entered, and the way back.
import type { Import } from "../../domain/answers/import.ts";
import { number } from "../i18n/intl.ts";
import { t } from "../i18n/t.ts";
import { may } from "../shell/session.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { Earlier, Undo } from "./earlier.tsx";
import { RowSum } from "./row-sum.tsx";
import { busy, earlier, stop } from "./state.ts";

export function Done({ file }: { file: Import }) {
  if (file.state === "writing") return <Writing file={file} />;
  const line = earlier.value?.find(({ id }) => id === file.id);
  const isDrafts = line?.as === "drafts";
  const { events, updated } = file.counts ?? { events: 0, updated: 0 };
  return (
    <div class="page-split import-split">
      <div class="import-found">
        <section class="framed import-done" data-part="import-done" role="status">
          <Icon name={file.state === "undone" ? "history" : "check"} />
          <div>
            <h2 class="section-title">
              {file.state === "undone"
                ? t("imports.undone_title")
                : t(isDrafts ? "imports.done_drafts" : "imports.done_events", { count: events })}
            </h2>
            {file.state === "brought" && updated > 0 && (
              <p>{t("imports.done_changed", { count: updated })}</p>
            )}
            <p class="two">
              <bdi>{file.file}</bdi>
            </p>
            <p class="two">
              {file.state === "brought" &&
                t(isDrafts ? "imports.done_drafts_text" : "imports.done_events_text")}
            </p>
          </div>
          <div class="actions">
            {file.state === "brought" && isDrafts && may("decide drafts") && (
              <ButtonLink href="/inbox" rank="primary">
                {t("imports.open_inbox")}
              </ButtonLink>
            )}
            {file.state === "brought" && !isDrafts && (
              <ButtonLink href="/" rank="primary">
                {t("imports.open_dashboard")}
              </ButtonLink>
            )}
            {file.state === "brought" && line && <Undo line={line} />}
            <ButtonLink href="/import">{t("imports.another")}</ButtonLink>
          </div>
        </section>
        {file.counts && <RowSum counts={file.counts} />}
        {(file.counts?.rejected ?? 0) > 0 && (
          <p>
            <ButtonLink small icon="download" href={`/api/imports/${file.id}/rejects.csv`} download>
              {t("imports.rejects_csv")}
            </ButtonLink>{" "}
            <span class="muted small">{t("imports.rejects_text")}</span>
          </p>
        )}
      </div>
      <aside class="import-aside">
        <Earlier />
      </aside>
    </div>
  );
}

function Writing({ file }: { file: Import }) {
  const { done, of } = file.progress ?? { done: 0, of: 0 };
  return (
    <section class="framed import-progress" data-part="import-progress" aria-live="off">
      <p class="num">
        <b>{t("imports.writing")}</b>{" "}
        <span class="two">{t("imports.writing_of", { done: number(done), of: number(of) })}</span>
      </p>
      <progress max={Math.max(1, of)} value={done} aria-label={t("imports.writing")} />
      <p class="muted small">{t("imports.writing_text")}</p>
      <Button small busy={busy.value} onClick={() => void stop()}>
        {t("imports.stop")}
      </Button>
    </section>
  );
}
