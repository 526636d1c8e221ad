// What may be done with a proposal: accept it, add it to an event that exists, reject it with a reason.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
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
import { AddTo } from "./add-to.tsx";
import { accept, left, refusal, sending } from "./deciding.ts";
import { likeEvents } from "./like.ts";
import { RejectForm } from "./reject-form.tsx";

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
