// The inbox: what waits at the left, the chosen proposal as a record card at the right, and what a checker does with it.
import { useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { SignInFirst } from "../accounts/sign-in-first.tsx";
import { ApiProblem, sentence } from "../api.ts";
import { t } from "../i18n/t.ts";
import { onChange } from "../live.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Failure } from "../ui/failure.tsx";
import { Icon } from "../ui/icon.tsx";
import { Kbd } from "../ui/kbd.tsx";
import { useKeys } from "../ui/keys.ts";
import { narrow } from "../ui/media.ts";
import { markReady, PageTitle } from "../ui/page-title.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Actions } from "./actions.tsx";
import "./inbox.css";
import { Queue } from "./queue.tsx";
import { Record } from "./record.tsx";
import { accepted, chosen, QUEUE, question, queue, step, tick, together } from "./state.ts";

export function InboxPage() {
  useEffect(() => {
    question.ask(QUEUE);
    const stop = onChange(question.again);
    return () => {
      stop();
      question.stop();
      accepted.value = null;
    };
  }, []);
  useSignalEffect(() => {
    if (queue.value !== null || question.failure.value !== null) requestAnimationFrame(markReady);
  });
  return (
    <div class="inbox">
      <PageTitle quiet>{t("shell.inbox")}</PageTitle>
      <Body />
    </div>
  );
}

function Body() {
  const [all, failure] = [queue.value, question.failure.value];
  if (failure instanceof ApiProblem && (failure.status === 401 || failure.status === 403))
    return (
      <SignInFirst title={t("drafts.not_allowed")}>{t("drafts.not_allowed_text")}</SignInFirst>
    );
  if (all === null && failure === null) return <Skeleton widths={[40, 62, 30, 62, 30]} />;
  return (
    <>
      {failure !== null && (
        <Failure title={t("drafts.load_failed")} onRetry={question.again}>
          {sentence(failure)}
        </Failure>
      )}
      {all?.length === 0 && <Done />}
      {all !== null && all.length > 0 && <Desk />}
    </>
  );
}

/** Beside each other; on narrow windows the list, or the record that was chosen from it. */
function Desk() {
  useKeys({ j: () => step(1), k: () => step(-1), s: tickChosen });
  const draft = chosen.value;
  return (
    <div class="desk">
      {narrow.value && draft === null && <Accepted />}
      {(!narrow.value || draft === null) && <Queue />}
      <div class="desk-record">
        {narrow.value && draft !== null && (
          <a class="desk-back" href="/inbox">
            <Icon name="back" /> {t("drafts.back")}
          </a>
        )}
        {!(narrow.value && draft === null) && <Accepted />}
        {draft && (
          <Record key={draft.id} draft={draft}>
            <Actions draft={draft} />
          </Record>
        )}
        {draft && <Keys />}
      </div>
    </div>
  );
}

function tickChosen(): void {
  const { value: draft } = chosen;
  if (draft !== null) tick(draft.id, !together.value.includes(draft));
}

function Done() {
  return (
    <div class="inbox-done">
      <Accepted />
      <Empty
        title={t("drafts.empty")}
        actions={
          <>
            <ButtonLink href="/events/new" icon="add">
              {t("shell.add_event")}
            </ButtonLink>
            <ButtonLink href="/inbox/read">{t("settings.read_article")}</ButtonLink>
          </>
        }
      >
        {t("drafts.empty_text")}
      </Empty>
    </div>
  );
}

/** The way to the event that the last record became; the undo bar has said it aloud. */
function Accepted() {
  const last = accepted.value;
  if (last === null) return null;
  return (
    <p class="accepted">
      <Icon name="check" />
      <span>
        {last.text} <a href={`/events/${encodeURIComponent(last.event)}`}>{t("drafts.open")}</a>
      </span>
    </p>
  );
}

function Keys() {
  return (
    <p class="desk-keys muted small">
      <span>
        <Kbd>J</Kbd> <Kbd>K</Kbd> {t("drafts.key_record")}
      </span>
      <span>
        <Kbd>A</Kbd> {t("drafts.key_accept")}
      </span>
      <span>
        <Kbd>S</Kbd> {t("drafts.key_tick")}
      </span>
      <span>
        <Kbd>X</Kbd> {t("drafts.key_reject")}
      </span>
    </p>
  );
}
