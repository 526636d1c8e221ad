// The page that makes one record of two: first which other one, then what stays of both.
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { UnprotectedRecord } from "../../../domain/answers/record.ts";
import { SignInFirst } from "../../accounts/sign-in-first.tsx";
import { ApiProblem, get, sentence } from "../../api.ts";
import { t } from "../../i18n/t.ts";
import { type PageProps, search } from "../../router.ts";
import { NotFoundPage } from "../../shell/not-found.tsx";
import { Failure } from "../../ui/failure.tsx";
import { markReady } from "../../ui/page-title.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Candidates } from "./candidates.tsx";
import { Compare } from "./compare.tsx";
import { merging } from "./merging.ts";
import "../form/form.css";
import "./merge.css";

export function MergePage({ params }: PageProps) {
  const id = params.id ?? "";
  const other = new URLSearchParams(search.value).get("with");
  const { records, failure, again } = useRecords(other === null ? [id] : [id, other]);
  if (failure instanceof ApiProblem && (failure.status === 401 || failure.status === 403))
    return <SignInFirst title={t("edit.not_allowed")}>{t("edit.not_allowed_text")}</SignInFirst>;
  if (failure instanceof ApiProblem && failure.status === 404) return <NotFoundPage />;
  const [one, two] = records ?? [];
  return (
    <div class="page merge-page">
      {records === null && failure === null && <Skeleton widths={[30, 70, 90, 90, 60]} />}
      {failure !== null && (
        <Failure title={t("drawer.failed")} onRetry={again}>
          {sentence(failure)}
        </Failure>
      )}
      {one && !two && <Candidates record={one} />}
      {one && two && <Comparing key={`${one.event.id} ${two.event.id}`} one={one} two={two} />}
    </div>
  );
}

function Comparing({ one, two }: { one: UnprotectedRecord; two: UnprotectedRecord }) {
  return <Compare merging={useMemo(() => merging([one, two]), [])} />;
}

/** The records as they are kept, once all of them are there. */
function useRecords(ids: readonly string[]) {
  const records = useSignal<{ of: string; all: readonly UnprotectedRecord[] } | null>(null);
  const failure = useSignal<unknown>(null);
  const tries = useSignal(0);
  const of = ids.join(" ");
  useEffect(() => {
    const asking = new AbortController();
    failure.value = null;
    Promise.all(
      ids.map((id) =>
        get("/api/events/:id/unprotected", { params: { id }, signal: asking.signal }),
      ),
    )
      .then(
        (all) => {
          records.value = { of, all };
        },
        (error: unknown) => {
          if (!asking.signal.aborted) failure.value = error;
        },
      )
      .finally(() => requestAnimationFrame(markReady));
    return () => asking.abort();
  }, [of, tries.value, records, failure]);
  return {
    records: records.value?.of === of ? records.value.all : null,
    failure: failure.value,
    again: () => {
      tries.value++;
    },
  };
}
