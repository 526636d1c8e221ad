// Files that were brought in before, each with the way to take it back.
import { useSignal } from "@preact/signals";
import type { ImportLine } from "../../domain/answers/import.ts";
import { day } from "../i18n/dates.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { formatNames } from "./names.ts";
import { busy, earlier, takeBack } from "./state.ts";

export function Earlier() {
  const all = earlier.value;
  if (all === null || all.length === 0) return null;
  return (
    <section aria-labelledby="earlier-imports" data-part="import-history">
      <h2 class="section-title" id="earlier-imports">
        {t("imports.earlier")}
      </h2>
      <ul class="framed import-list">
        {all.map((line) => (
          <li key={line.id} data-part="row" data-id={line.id}>
            <span class="import-line">
              <bdi class={line.state === "undone" ? "import-undone" : "import-file"}>
                {line.file}
              </bdi>
              <span class="muted small num">{facts(line)}</span>
            </span>
            {line.state === "brought" && <Undo line={line} />}
          </li>
        ))}
      </ul>
      <p class="muted small import-aside-note">{t("imports.undo_text")}</p>
    </section>
  );
}

function facts({ at, as, counts, state, format }: ImportLine): string {
  const events = counts?.events ?? 0;
  const made = as === "drafts" ? "imports.drafts" : "imports.events";
  return commas([
    day(at.slice(0, 10), "plain"),
    ...formatNames(format),
    counts && t(made, { count: events }),
    counts && counts.rejected > 0 && t("imports.rejected_rows", { count: counts.rejected }),
    state === "undone" && t("imports.was_undone"),
  ]);
}

/** Asks before all of it is taken back. */
export function Undo({ line }: { line: Pick<ImportLine, "id" | "file" | "as"> }) {
  const open = useSignal(false);
  const close = () => {
    open.value = false;
  };
  return (
    <>
      <Button
        small
        onClick={() => {
          open.value = true;
        }}
      >
        {t("imports.undo")} <span class="sr">{line.file}</span>
      </Button>
      {open.value && (
        <Dialog
          title={t("imports.undo_title", { file: line.file })}
          onClose={close}
          footer={
            <>
              <Button
                rank="primary"
                busy={busy.value}
                onClick={async () => {
                  await takeBack(line.id);
                  close();
                }}
              >
                {t("imports.undo_all")}
              </Button>
              <Button onClick={close}>{t("imports.cancel")}</Button>
            </>
          }
        >
          <p>{t("imports.undo_text")}</p>
        </Dialog>
      )}
    </>
  );
}
