// The page that adds an event: the form in its column, beside it where the event will be drawn and how it will read.
import { useEffect, useMemo } from "preact/hooks";
import { can } from "../../../domain/roles.ts";
import { newKey } from "../../api.ts";
import { t } from "../../i18n/t.ts";
import { archive, askArchive } from "../../shell/archive.ts";
import { may, me } from "../../shell/session.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { announce } from "../../ui/live-region.tsx";
import { twoColumns } from "../../ui/media.ts";
import { markReady, PageTitle } from "../../ui/page-title.tsx";
import { toast } from "../../ui/toast.tsx";
import { Actions } from "./actions.tsx";
import { AlreadyThere } from "./already-there.tsx";
import { keeping, useKeeping } from "./autosave.ts";
import { blankForm, isBlank } from "./blank.ts";
import { Figures } from "./figures.tsx";
import { PartOf } from "./part-of.tsx";
import { PinMap } from "./pin-map.tsx";
import { Preview } from "./preview.tsx";
import { Protection } from "./protection.tsx";
import { Restored } from "./restored.tsx";
import { useSendKeys } from "./send-keys.tsx";
import { eventDraft, sender } from "./sending.ts";
import { SentPage } from "./sent.tsx";
import { Sources } from "./sources.tsx";
import { type FormState, formState } from "./state.ts";
import { What } from "./what.tsx";
import { When } from "./when.tsx";
import { Where } from "./where.tsx";
import { Who } from "./who.tsx";
import "./form.css";
import "./claims.css";
import "./pin-map.css";

function usePage() {
  return useMemo(() => {
    const before = eventDraft.read();
    const form = formState(before?.typed ?? blankForm(newKey()));
    const read = () => {
      const typed = form.typed.peek();
      return isBlank(typed) ? null : typed;
    };
    const kept = keeping(eventDraft, read, before?.at ?? null);
    return { form, before, keeping: kept, sender: sender(form) };
  }, []);
}

export function AddEventPage() {
  const { form, before, keeping, sender } = usePage();
  const now = sender.now.value;
  useKeeping(keeping);
  useOwnCountry(form);
  useSendKeys(sender.send);
  useEffect(() => {
    markReady();
  }, []);
  if (now.state === "sent")
    return (
      <SentPage
        sent={now.sent}
        seesInbox={can(me.value.role, "decide drafts")}
        onNext={sender.next}
      />
    );
  // What goes to an event of the record does not change how that one reads in the list.
  const isOwn = form.typed.value.into === null;
  const publishes = can(me.value.role, "edit the record");
  return (
    <div class="page page-split form-page">
      <form
        class="event-form"
        data-part="form"
        noValidate
        onFocusOut={keeping.save}
        onSubmit={(event) => event.preventDefault()}
      >
        <PageTitle lead={t(publishes ? "form.lead_publish" : "form.lead")}>
          {t("form.title")}
        </PageTitle>
        {may("contribute") && (
          <p class="form-other-way">
            <a href="/inbox/read">{t("article.instead")}</a>
          </p>
        )}
        {before?.typed.key === form.typed.value.key && (
          <Restored
            at={before.at}
            action={t("form.start_again")}
            onAction={() => startAgain(form)}
          />
        )}
        <ErrorSummary
          mistakes={form.mistakes.value.map(({ id, text, summary }) => ({
            id,
            text: summary ?? text,
          }))}
          attempt={form.attempt.value}
        />
        <What form={form} />
        <When form={form} />
        <Where form={form}>{!twoColumns.value && <PinMap form={form} />}</Where>
        {!twoColumns.value && <AlreadyThere form={form} />}
        <Who form={form} />
        <PartOf form={form} />
        <Figures form={form} />
        <Sources form={form} />
        <Protection form={form} />
        {!twoColumns.value && isOwn && <Preview form={form} />}
        <Actions sender={sender} keeping={keeping} publishes={publishes} />
      </form>
      {twoColumns.value && (
        <div class="form-side">
          <PinMap form={form} />
          <AlreadyThere form={form} />
          {isOwn && <Preview form={form} />}
        </div>
      )}
    </div>
  );
}

/** Where the archive covers one country, the event is in that one unless somebody says otherwise. */
function useOwnCountry(form: FormState): void {
  useEffect(() => {
    void askArchive().then(() => {
      const [only, ...others] = archive.peek()?.countries ?? [];
      const isOpen = form.typed.peek().place.country === "";
      if (only !== undefined && others.length === 0 && isOpen) form.setPlace({ country: only });
    });
  }, [form]);
}

function startAgain(form: FormState): void {
  const typed = form.typed.value;
  form.restart();
  announce(t("form.started_again"));
  toast(t("form.started_again"), () => form.restart(typed));
}
