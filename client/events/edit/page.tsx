// The page that corrects an event: the form of a new one, filled by the record; beside it what will be saved.
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { z } from "zod";
import type { UnprotectedRecord } from "../../../domain/answers/record.ts";
import { isPublic } from "../../../domain/publicview.ts";
import { SignInFirst } from "../../accounts/sign-in-first.tsx";
import { ApiProblem, get, sentence } from "../../api.ts";
import { t } from "../../i18n/t.ts";
import { navigate, type PageProps } from "../../router.ts";
import { NotFoundPage } from "../../shell/not-found.tsx";
import { may, meKnown } from "../../shell/session.ts";
import { reader, type UnsentKey } from "../../shell/unsent.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Failure } from "../../ui/failure.tsx";
import { announce } from "../../ui/live-region.tsx";
import { twoColumns } from "../../ui/media.ts";
import { markReady, PageTitle } from "../../ui/page-title.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { toastDone } from "../../ui/undo.ts";
import { showChanged } from "../drawer/load.ts";
import {
  type Draft,
  draftStore,
  draftsOf,
  keeping,
  useKeeping,
  useOpened,
} from "../form/autosave.ts";
import { Figures } from "../form/figures.tsx";
import { PartOf } from "../form/part-of.tsx";
import { PinMap } from "../form/pin-map.tsx";
import { Protection } from "../form/protection.tsx";
import { Restored } from "../form/restored.tsx";
import { Section } from "../form/section.tsx";
import { useSendKeys } from "../form/send-keys.tsx";
import { Sources } from "../form/sources.tsx";
import { formTyped } from "../form/typed.ts";
import { What } from "../form/what.tsx";
import { When } from "../form/when.tsx";
import { Where } from "../form/where.tsx";
import { Who } from "../form/who.tsx";
import { RecordWay } from "../merge/record-way.tsx";
import { Conflict } from "./conflict.tsx";
import { changesOf } from "./correction.ts";
import { type Editing, editing } from "./editing.ts";
import { Folded } from "./folded.tsx";
import { Review } from "./review.tsx";
import { StatusForm } from "./status-form.tsx";
import "../form/form.css";
import "../form/claims.css";
import "../form/pin-map.css";
import "./edit.css";

export function EditEventPage({ params }: PageProps) {
  const id = params.id ?? "";
  const record = useSignal<UnprotectedRecord | null>(null);
  const failure = useSignal<unknown>(null);
  const tries = useSignal(0);
  useEffect(() => {
    const asking = new AbortController();
    failure.value = null;
    get("/api/events/:id/unprotected", { params: { id }, signal: asking.signal }).then(
      (found) => {
        record.value = found;
      },
      (error: unknown) => {
        if (asking.signal.aborted) return;
        failure.value = error;
        requestAnimationFrame(markReady);
      },
    );
    return () => asking.abort();
  }, [id, tries.value, record, failure]);
  const before = useOpened(() => correctionBefore(id));
  const { value: error } = failure;
  const isRefused = error instanceof ApiProblem && (error.status === 401 || error.status === 403);
  // Whoever signs out leaves nothing here that only editors see.
  if (isRefused || (meKnown.value && !may("edit the record")))
    return <SignInFirst title={t("edit.not_allowed")}>{t("edit.not_allowed_text")}</SignInFirst>;
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundPage />;
  return (
    <div class="page">
      {(record.value === null || before === null) && error === null && (
        <Skeleton widths={[30, 70, 55, 90, 90, 60]} />
      )}
      {error !== null && (
        <Failure
          title={t("drawer.failed")}
          onRetry={() => {
            tries.value++;
          }}
        >
          {sentence(error)}
        </Failure>
      )}
      {record.value && before && (
        <Edit
          key={`${before.of} ${record.value.event.id}`}
          record={record.value}
          before={before.found.draft}
        />
      )}
    </div>
  );
}

const draft = z.strictObject({ typed: formTyped, base: formTyped, reason: z.string() });
type Correction = z.infer<typeof draft>;

const keyOf = (id: string): UnsentKey => [reader(), "correction", id];

/** What this editor typed over the record and has not sent. */
async function correctionBefore(id: string): Promise<{ draft: Draft<Correction> | null }> {
  const own = keyOf(id).join();
  const all = await draftsOf("correction", draft);
  return { draft: all.find(({ key }) => key.join() === own) ?? null };
}

type Props = { record: UnprotectedRecord; before: Draft<Correction> | null };

function useEditing({ record, before }: Props) {
  return useMemo(() => {
    const key = keyOf(record.event.id);
    const store = draftStore<Correction>(() => key, before?.key ?? null);
    const edit = editing(record, before?.typed ?? null);
    const read = () => {
      const { form, base, reason, now } = edit;
      const isDone = now.peek().state === "saved" || changesOf(form, base.peek()).length === 0;
      if (isDone) return null;
      return { typed: form.typed.peek(), base: base.peek().typed, reason: reason.peek() };
    };
    return { edit, keeping: keeping(store, read, before?.at ?? null) };
  }, []);
}

function Edit({ record, before }: Props) {
  const { edit, keeping } = useEditing({ record, before });
  const { form, base } = edit;
  useKeeping(keeping);
  useEffect(() => {
    requestAnimationFrame(markReady);
  }, []);
  const save = async () => {
    const saved = await edit.save();
    if (saved === null) return;
    keeping.save();
    navigate(`/events/${encodeURIComponent(saved.id)}`);
    toastDone(t("edit.saved", { count: saved.changes }), saved, showChanged);
  };
  useSendKeys(useMemo(() => () => void save(), []));
  const { event } = edit.record.value;
  const fold = { form, base: base.value };
  if (edit.comparing.value)
    return <Conflict editing={edit} onSave={() => void save()} onDrop={() => dropChanges(edit)} />;
  const review = <Review editing={edit} keeping={keeping} onSave={() => void save()} />;
  return (
    <div class="page-split form-page edit-page">
      <form
        class="event-form"
        data-part="form"
        noValidate
        onFocusOut={keeping.save}
        onSubmit={(submitted) => submitted.preventDefault()}
      >
        <RecordWay record={edit.record.value} />
        <PageTitle lead={t(isPublic(event) ? "edit.lead" : "edit.lead_hidden")}>
          {t("edit.title")}
        </PageTitle>
        {before && changesOf(form, base.value).length > 0 && (
          <Restored at={before.at} action={t("edit.drop")} onAction={() => dropChanges(edit)} />
        )}
        <ErrorSummary
          mistakes={form.mistakes.value.map(({ id, text, summary }) => ({
            id,
            text: summary ?? text,
          }))}
          attempt={form.attempt.value}
        />
        <What form={form} />
        <Folded {...fold} title={t("form.when")} fields={["start-day"]}>
          <When form={form} />
        </Folded>
        <Folded {...fold} title={t("form.where")} fields={["place"]}>
          <Where form={form}>{!twoColumns.value && <PinMap form={form} />}</Where>
        </Folded>
        <Folded {...fold} title={t("history.field_actors")} fields={WHO}>
          <Who form={form} />
        </Folded>
        <Folded
          {...fold}
          title={t("history.field_part_of")}
          fields={["part_of"]}
          words={form.typed.value.part_of?.title ?? t("drawer.nothing")}
        >
          <PartOf form={form} own={event.id} />
        </Folded>
        <Figures form={form} />
        <Folded
          {...fold}
          title={t("form.sources")}
          fields={[]}
          words={t("dashboard.sources", { count: base.value.sources.size })}
          needed={form.typed.value.sources.length > base.value.sources.size}
        >
          <Sources form={form} />
        </Folded>
        <Folded {...fold} title={t("history.field_sensitivity")} fields={["sensitivity"]}>
          <Protection form={form} />
        </Folded>
        {!twoColumns.value && review}
        {event.status !== "retracted" && (
          <Section title={t("merge.twice")} hint={t("merge.twice_text")}>
            <ButtonLink href={`/events/${encodeURIComponent(event.id)}/merge`}>
              {t("merge.open")}
            </ButtonLink>
          </Section>
        )}
        <StatusForm event={event} version={edit.record.value.change} />
      </form>
      {twoColumns.value && (
        <div class="form-side">
          {review}
          <PinMap form={form} />
        </div>
      )}
    </div>
  );
}

function dropChanges({ form, base }: Editing): void {
  const typed = form.typed.value;
  form.typed.value = base.value.typed;
  announce(t("edit.dropped"));
  toast(t("edit.dropped"), () => {
    form.typed.value = typed;
  });
}

const WHO = ["participants", "against", "security", "demands"];
