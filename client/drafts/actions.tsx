// What may be done with a proposal: accept it, add it to an event that exists, reject it with a reason.
import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect } from "preact/hooks";
import type { Draft } from "../../domain/answers/draft.ts";
import type { EventAnswer } from "../../domain/answers/event.ts";
import { post } from "../api.ts";
import { EraseDialog, erasedWords } from "../erasing/erase-dialog.tsx";
import { rich } from "../i18n/rich.ts";
import { t } from "../i18n/t.ts";
import { may } from "../shell/session.ts";
import { Button } from "../ui/button.tsx";
import { Kbd } from "../ui/kbd.tsx";
import { useKeys } from "../ui/keys.ts";
import { Notice } from "../ui/notice.tsx";
import { TextArea } from "../ui/text-field.tsx";
import { AddTo } from "./add-to.tsx";
import { accept, left, refusal, reject, sending } from "./deciding.ts";
import { likeEvents } from "./like.ts";

type Props = { draft: Draft };

/** Keyed by the draft, so that each begins with nothing open. */
export function Actions({ draft }: Props) {
  const open = useSignal<"nothing" | "add" | "reject" | "erase">("nothing");
  const like = useLike(draft);
  const acceptNew = () => void accept(draft, null);
  const begin = (what: "add" | "reject" | "erase") => () => {
    open.value = what;
  };
  useKeys(open.value === "nothing" ? { a: acceptNew, x: begin("reject") } : {});
  const close = () => {
    open.value = "nothing";
  };
  return (
    <>
      {like && <Like event={like} draft={draft} />}
      <Refused draft={draft} />
      {open.value === "reject" ? (
        <RejectForm draft={draft} onClose={close} />
      ) : (
        <div class="proposed-actions">
          <Button rank="primary" busy={sending.value} onClick={acceptNew}>
            {t(like ? "drafts.accept_new" : "drafts.accept")} <Kbd>A</Kbd>
          </Button>
          <Button onClick={begin("add")}>{t("drafts.add_to")}</Button>
          <span class="spacer" />
          {may("erase") && (
            <Button rank="quiet" onClick={begin("erase")}>
              {t("erasing.open_proposal")}
            </Button>
          )}
          <Button rank="quiet" onClick={begin("reject")}>
            {t("drafts.reject")}
          </Button>
        </div>
      )}
      {open.value === "add" && <AddTo draft={draft} onClose={close} />}
      {open.value === "erase" && (
        <EraseDialog
          title={t("erasing.proposal")}
          erase={async (body) =>
            erasedWords(await post("/api/drafts/:id/erase", body, { params: { id: draft.id } }))
          }
          isPublic={false}
          onDone={() => {
            close();
            left(draft.id);
          }}
          onClose={close}
        />
      )}
    </>
  );
}

/** The first event of the record that this may be about; null while none is known. */
function useLike({ proposal }: Draft): EventAnswer | null {
  const found = useSignal<EventAnswer | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    likeEvents(proposal, asking.signal).then(
      ({ items }) => {
        found.value = items[0] ?? null;
      },
      () => undefined,
    );
    return () => asking.abort();
  }, [proposal, found]);
  return found.value;
}

function Like({ event, draft }: Props & { event: EventAnswer }) {
  const count = draft.proposal.claims.length;
  return (
    <div class="proposed-note">
      <Notice
        tone="warn"
        actions={
          <Button small busy={sending.value} onClick={() => void accept(draft, event)}>
            {t("drafts.add_to_that")}
          </Button>
        }
      >
        {rich("drafts.like", {
          event: <a href={`/events/${encodeURIComponent(event.id)}`}>{event.title}</a>,
        })}{" "}
        {count > 0 && t("drafts.like_claims", { count })}
      </Notice>
    </div>
  );
}

function Refused({ draft }: Props) {
  const refused = refusal.value;
  if (refused?.of !== draft.id) return null;
  return (
    <div class="proposed-note">
      <Notice tone="danger" alert title={refused.title}>
        {refused.why}
      </Notice>
    </div>
  );
}

const FIELD = "reject-reason";

type RejectProps = { draft: Draft; onClose: () => void };

/** Rejecting asks for a reason first: it cannot be undone. */
function RejectForm({ draft, onClose }: RejectProps) {
  const reason = useSignal("");
  const tried = useSignal(false);
  const missing = tried.value && reason.value.trim() === "";
  useLayoutEffect(() => {
    document.getElementById(FIELD)?.focus();
  }, []);
  const cancel = () => {
    onClose();
    document.getElementById("record-title")?.focus();
  };
  return (
    <form
      class="proposed-reject"
      data-part="form"
      onSubmit={(event) => {
        event.preventDefault();
        tried.value = true;
        if (reason.value.trim() === "") document.getElementById(FIELD)?.focus();
        else void reject(draft, reason.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") cancel();
      }}
    >
      <TextArea
        id={FIELD}
        label={t("drafts.reason")}
        hint={t("drafts.reason_hint")}
        error={missing ? t("drafts.reason_missing") : undefined}
        rows={2}
        value={reason.value}
        onValue={(value) => {
          reason.value = value;
        }}
      />
      <div class="actions">
        <Button type="submit" rank="primary" busy={sending.value}>
          {t("drafts.reject")}
        </Button>
        <Button onClick={cancel}>{t("drafts.cancel")}</Button>
      </div>
    </form>
  );
}
