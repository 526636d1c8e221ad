// Bringing a file: the file, its columns, what would become of its rows, and what became of them; nothing is written before the last.
import { useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { SignInFirst } from "../accounts/sign-in-first.tsx";
import { t } from "../i18n/t.ts";
import { may, meKnown } from "../shell/session.ts";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { markReady, PageTitle } from "../ui/page-title.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Check } from "./check.tsx";
import { Columns } from "./columns.tsx";
import { Done } from "./done.tsx";
import { Files } from "./files.tsx";
import "./imports.css";
import {
  brought,
  failure,
  fileId,
  follow,
  hrefOf,
  load,
  loadEarlier,
  STEPS,
  step,
} from "./state.ts";

export function ImportPage() {
  const allowed = may("contribute");
  useEffect(() => {
    if (allowed) void loadEarlier();
  }, [allowed]);
  useSignalEffect(() => {
    const id = fileId.value;
    if (id !== null && may("contribute")) void load(id);
  });
  const id = brought.value?.id;
  const isWriting = brought.value?.state === "writing";
  useEffect(() => {
    if (id !== undefined && isWriting) follow(id);
  }, [id]);
  useSignalEffect(() => {
    if (meKnown.value) requestAnimationFrame(markReady);
  });
  return <div class="page import">{body(allowed)}</div>;
}

function body(allowed: boolean) {
  if (!meKnown.value) return <Skeleton />;
  if (!allowed)
    return (
      <>
        <PageTitle quiet>{t("imports.title_files")}</PageTitle>
        <SignInFirst title={t("imports.not_allowed")}>{t("imports.not_allowed_text")}</SignInFirst>
      </>
    );
  const now = step.value;
  const isLoading = fileId.value !== null && brought.value === null && failure.value === null;
  return (
    <>
      <header class="import-head">
        <div>
          <PageTitle key={now} lead={t(`imports.lead_${now}`)}>
            {t(`imports.title_${now}`)}
          </PageTitle>
        </div>
        <Steps />
      </header>
      <Failed />
      {isLoading ? <Skeleton widths={[60, 40, 70, 40]} /> : <Now />}
    </>
  );
}

function Now() {
  const file = brought.value;
  if (file === null || step.value === "files") return <Files />;
  if (step.value === "match") return <Columns file={file} />;
  return step.value === "check" ? <Check file={file} /> : <Done file={file} />;
}

/** Where one is on the way; a step that one has come past leads back. */
function Steps() {
  const at = STEPS.indexOf(step.value);
  const isFree = brought.value?.state === "read";
  return (
    <ol class="import-steps" data-part="import-steps">
      {STEPS.map((each, i) => (
        <li key={each} aria-current={i === at ? "step" : undefined}>
          <span class="import-step num" aria-hidden="true">
            {i < at ? <Icon name="check" size={12} /> : i + 1}
          </span>
          {i < at && (isFree || each === "files") ? (
            <a href={hrefOf(each)}>{t(`imports.step_${each}`)}</a>
          ) : (
            t(`imports.step_${each}`)
          )}
        </li>
      ))}
    </ol>
  );
}

function Failed() {
  const failed = failure.value;
  const last = brought.value?.failure ?? null;
  if (failed === null && last === null) return null;
  return (
    <Notice tone="danger" alert title={t("imports.failed")}>
      <span lang={failed?.isServers === false ? undefined : "en"}>{failed?.text ?? last}</span>
    </Notice>
  );
}
