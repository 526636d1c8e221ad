// The page that adds an event: the form in its column, beside it where the event will be drawn and how it will read.
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { can } from "../../../domain/roles.ts";
import { newKey } from "../../api.ts";
import { t } from "../../i18n/t.ts";
import { archive, askArchive } from "../../shell/archive.ts";
import { may, me } from "../../shell/session.ts";
import { isOpenOf, NOBODY, reader } from "../../shell/unsent.ts";
import { recallVisit, rememberVisit } from "../../ui/device.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { announce } from "../../ui/live-region.tsx";
import { twoColumns } from "../../ui/media.ts";
import { markReady, PageTitle } from "../../ui/page-title.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { Actions } from "./actions.tsx";
import { AlreadyThere } from "./already-there.tsx";
import { type Draft, draftStore, draftsOf, keeping, useKeeping, useOpened } from "./autosave.ts";
import { blankForm, isBlank } from "./blank.ts";
import { Figures } from "./figures.tsx";
import { PartOf } from "./part-of.tsx";
import { PinMap } from "./pin-map.tsx";
import { Preview } from "./preview.tsx";
import { Protection } from "./protection.tsx";
import { Restored } from "./restored.tsx";
import { useSendKeys } from "./send-keys.tsx";
import { sender } from "./sending.ts";
import { SentPage } from "./sent.tsx";
import { Sources } from "./sources.tsx";
import { type FormState, formState } from "./state.ts";
import { type FormTyped, formTyped } from "./typed.ts";
import { Unsent } from "./unsent.tsx";
import { What } from "./what.tsx";
import { When } from "./when.tsx";
import { Where } from "./where.tsx";
import { Who } from "./who.tsx";
import "./form.css";
import "./claims.css";
import "./pin-map.css";

type Drafts = {
  /** The one that this form goes on with. */
  readonly before: Draft<FormTyped> | null;
  /** Those that nobody has open. */
  readonly others: readonly Draft<FormTyped>[];
};

/** Which draft this tab had open. */
const HERE = "draft";

/**
 * The draft that this tab had open, or else the newest that no other tab has. What was typed without an account goes
 * on under the account of whoever has signed in to send it.
 */
async function drafts(): Promise<Drafts> {
  const own = [reader(), NOBODY];
  const all = (await draftsOf("event", formTyped)).filter(({ key }) => own.includes(key[0]));
  const isOpen = await isOpenOf();
  const free = all.filter(({ key }) => !isOpen(key));
  const here = recallVisit(HERE);
  const before = all.find(({ typed }) => typed.key === here) ?? free[0] ?? null;
  return { before, others: free.filter((draft) => draft !== before) };
}

export function AddEventPage() {
  const turn = useSignal(0);
  const opened = useOpened(drafts, turn.value);
  if (opened === null)
    return (
      <div class="page">
        <Skeleton widths={[30, 70, 55, 90, 90, 60]} />
      </div>
    );
  return (
    <AddEvent
      key={`${opened.of} ${opened.turn}`}
      drafts={opened.found}
      onTake={({ typed }) => {
        rememberVisit(HERE, typed.key);
        turn.value++;
      }}
    />
  );
}

function usePage({ before }: Drafts) {
  return useMemo(() => {
    const form = formState(before?.typed ?? blankForm(newKey()));
    const who = reader();
    const store = draftStore<FormTyped>(({ key }) => [who, "event", key], before?.key ?? null);
    const read = () => {
      const typed = form.typed.peek();
      return isBlank(typed) ? null : typed;
    };
    const kept = keeping(store, read, before?.at ?? null);
    return {
      form,
      keeping: kept,
      sender: sender(form, { path: () => "/api/events", sent: kept.save }),
    };
  }, []);
}

type Props = { drafts: Drafts; onTake: (draft: Draft<FormTyped>) => void };

function AddEvent({ drafts, onTake }: Props) {
  const { form, keeping, sender } = usePage(drafts);
  const { before, others } = drafts;
  const now = sender.now.value;
  const { key } = form.typed.value;
  useKeeping(keeping);
  useOwnCountry(form);
  useSendKeys(sender.send);
  useEffect(() => {
    markReady();
  }, []);
  useEffect(() => rememberVisit(HERE, key), [key]);
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
        {before?.typed.key === key && (
          <Restored
            at={before.at}
            action={t("form.start_again")}
            onAction={() => startAgain(form)}
          />
        )}
        {others.length > 0 && (
          <Unsent
            drafts={others}
            onTake={(draft) => {
              keeping.save();
              onTake(draft);
            }}
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
