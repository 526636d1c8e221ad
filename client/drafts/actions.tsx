// What may be done with a proposal: accept it, add it to an event that exists, reject it with a reason.
import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useMemo } from "preact/hooks";
import type { Draft } from "../../domain/answers/draft.ts";
import type { SimilarEvent } from "../../domain/answers/similar.ts";
import { post } from "../api.ts";
import { EraseDialog, erasedWords } from "../erasing/erase-dialog.tsx";
import { SimilarEvents } from "../events/similar-events.tsx";
import { t } from "../i18n/t.ts";
import { may } from "../shell/session.ts";
import { Button } from "../ui/button.tsx";
import { Kbd } from "../ui/kbd.tsx";
import { useKeys } from "../ui/keys.ts";
import { Notice } from "../ui/notice.tsx";
import { TextArea } from "../ui/text-field.tsx";
import { AddTo } from "./add-to.tsx";
import { AskFirst, doubtsAbout } from "./ask-first.tsx";
import { accept, type Into, left, refusal, reject, sending } from "./deciding.ts";
import { useKnown } from "./known.ts";
import { likeEvents } from "./like.ts";

type Props = { draft: Draft };

/** Keyed by the draft, so that each begins with nothing open. */
export function Actions({ draft }: Props) {
  const open = useSignal<"nothing" | "add" | "reject" | "erase">("nothing");
  const { found: like, asked: likeAsked } = useLike(draft);
  const { into } = useKnown(draft.proposal);
  // A second record of one event is what nobody wants: the first button does not make one.
  const likely = into ?? like.find((event) => event.likely) ?? null;
  // Where it may be there already without being likely, neither answer is the one at hand.
  const rank = likely === null && like.length > 0 ? "standard" : "primary";
  const asked = useSignal<{ doubts: readonly string[]; into: Into | null } | null>(null);
  const acceptInto = async (known: Into | null) => {
    // Whoever is faster than the answer waits for it.
    const doubts = doubtsAbout(draft.proposal, known, await likeAsked);
    if (doubts.length > 0) asked.value = { doubts, into: known };
    else await accept(draft, known);
  };
  const acceptLikely = () => void acceptInto(likely);
  const begin = (what: "add" | "reject" | "erase") => () => {
    open.value = what;
  };
  useKeys(
    open.value === "nothing" && asked.value === null ? { a: acceptLikely, x: begin("reject") } : {},
  );
  const close = () => {
    open.value = "nothing";
  };
  return (
    <>
      {like.length > 0 && <Like events={like} onAdd={(event) => void acceptInto(event)} />}
      <Refused draft={draft} />
      {open.value === "reject" ? (
        <RejectForm draft={draft} onClose={close} />
      ) : (
        <div class="proposed-actions">
          <Button rank={rank} busy={sending.value} onClick={acceptLikely}>
            {likely ? t("drafts.add_to_event", { title: likely.title }) : acceptWords(like)}{" "}
            <Kbd>A</Kbd>
          </Button>
          {likely && (
            <Button busy={sending.value} onClick={() => void acceptInto(null)}>
              {t("drafts.accept_new")}
            </Button>
          )}
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
      {asked.value && (
        <AskFirst
          doubts={asked.value.doubts}
          onGoOn={() => {
            const into = asked.value?.into ?? null;
            asked.value = null;
            void accept(draft, into);
          }}
          onClose={() => {
            asked.value = null;
          }}
        />
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

const acceptWords = (like: readonly SimilarEvent[]) =>
  t(like.length > 0 ? "drafts.accept_new" : "drafts.accept");

type LikeEvents = readonly SimilarEvent[];

/** The events of the record that are most like it, none while they are not known or can't be; and when they are. */
function useLike({ proposal }: Draft): { found: LikeEvents; asked: Promise<LikeEvents> } {
  const found = useSignal<LikeEvents>([]);
  const asked = useMemo(
    () =>
      likeEvents(proposal).then(
        ({ items }): LikeEvents => items,
        () => [],
      ),
    [proposal],
  );
  useEffect(() => {
    let stale = false;
    void asked.then((items) => {
      if (!stale) found.value = items;
    });
    return () => {
      stale = true;
    };
  }, [asked, found]);
  return { found: found.value, asked };
}

type LikeProps = { events: readonly SimilarEvent[]; onAdd: (event: Into) => void };

function Like({ events, onAdd }: LikeProps) {
  return (
    <section class="proposed-note" aria-labelledby="like-title">
      <h3 class="panel-title" id="like-title">
        {t("similar.title")}
      </h3>
      <SimilarEvents
        events={events}
        action={(event) => (
          <Button small busy={sending.value} onClick={() => onAdd(event)}>
            {t("drafts.add_to_that")}
            <span class="sr"> {event.title}</span>
          </Button>
        )}
      />
    </section>
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
