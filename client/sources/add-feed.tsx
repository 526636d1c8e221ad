// The window that tests an address and adds the feed there: what was found comes first, then what people say of it.
import { useSignal } from "@preact/signals";
import type { TriedFeed } from "../../domain/feed.ts";
import { FEED_INTERVALS } from "../../domain/feed-times.ts";
import { SPEAKERS, type Speaker } from "../../domain/vocabulary/speaker.ts";
import { ApiProblem, post, sentence } from "../api.ts";
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { SelectField } from "../ui/select.tsx";
import { TextField } from "../ui/text-field.tsx";
import { toastDone } from "../ui/undo.ts";
import { Found } from "./found.tsx";
import { type Opened, opened, question } from "./state.ts";
import { everyWords } from "./words.ts";

const EVERY = FEED_INTERVALS.map((minutes) => ({ value: String(minutes), text: everyWords }));

export function AddFeed({ opened: { for: purpose, address: begun } }: { opened: Opened }) {
  const address = useSignal(begun);
  const name = useSignal("");
  const speaker = useSignal<Speaker>("unattributed");
  const words = useSignal("");
  const every = useSignal<string>("60");
  const tried = useSignal<TriedFeed | null>(null);
  const failure = useSignal<string | null>(null);
  const busy = useSignal(false);
  const adding = purpose === "adding";
  const close = () => {
    opened.value = null;
  };
  const settings = () => ({
    address: tried.value?.key === "found" ? tried.value.address : address.value,
    every: Number(every.value),
    speaker: speaker.value,
    words: words.value
      .split(",")
      .map((word) => word.trim())
      .filter(Boolean),
  });
  const attempt = async (work: () => Promise<void>) => {
    if (busy.value) return;
    busy.value = true;
    failure.value = null;
    try {
      await work();
    } catch (error) {
      const isKnown = error instanceof ApiProblem && error.code === "conflict";
      failure.value = isKnown ? t("feeds.known") : sentence(error);
    }
    busy.value = false;
  };
  const test = () =>
    attempt(async () => {
      const found = await post("/api/feeds/test", { ...settings(), address: address.value.trim() });
      tried.value = found;
      if (found.key === "found" && name.value === "") name.value = found.title.slice(0, 200);
    });
  const add = () =>
    attempt(async () => {
      const called = name.value.trim();
      const range = await post("/api/feeds", { ...settings(), name: called });
      toastDone(t("feeds.done_add", { name: called }), range, question.again);
      question.again();
      close();
    });
  const found = tried.value?.key === "found" ? tried.value : null;
  const ready = found !== null && name.value.trim() !== "";
  return (
    <Dialog
      title={t(adding ? "feeds.add" : "feeds.test")}
      onClose={close}
      footer={
        adding && (
          <div class="feed-foot">
            <Button rank="primary" disabled={!ready} busy={busy.value} onClick={add}>
              {t("feeds.submit")}
            </Button>
            {!ready && <span class="muted small">{t("feeds.test_first")}</span>}
          </div>
        )
      }
    >
      <form
        class="feed-form"
        data-part="feed-add"
        onSubmit={(event) => {
          event.preventDefault();
          void test();
        }}
      >
        <div class="feed-address-row">
          <TextField
            id="feed-address"
            label={t("feeds.address")}
            value={address.value}
            autocomplete="off"
            spellcheck={false}
            onValue={(typed) => {
              address.value = typed;
              tried.value = null;
            }}
          />
          <Button type="submit" busy={busy.value}>
            {t(tried.value === null ? "feeds.test" : "feeds.test_again")}
          </Button>
        </div>
        {failure.value !== null && (
          <Notice tone="danger" alert>
            {failure.value}
          </Notice>
        )}
        <div aria-live="polite">
          {tried.value !== null && (
            <Found
              tried={tried.value}
              onTake={(other) => {
                address.value = other;
                void test();
              }}
            />
          )}
        </div>
        {adding && (
          <>
            <div class="feed-pair">
              <TextField
                id="feed-name"
                label={t("feeds.name")}
                value={name.value}
                onValue={(typed) => {
                  name.value = typed;
                }}
              />
              <SelectField<Speaker>
                id="feed-speaker"
                label={t("feeds.who")}
                icon={speaker.value}
                value={speaker.value}
                options={SPEAKERS.map(({ value }) => ({
                  value,
                  text: label("attributed_kind", value),
                }))}
                onValue={(chosen) => {
                  speaker.value = chosen;
                }}
              />
            </div>
            <div class="feed-pair">
              <TextField
                id="feed-words"
                label={t("feeds.words")}
                hint={t("feeds.words_hint")}
                value={words.value}
                onValue={(typed) => {
                  words.value = typed;
                }}
              />
              <SelectField
                id="feed-every"
                label={t("feeds.often")}
                value={every.value}
                options={EVERY.map(({ value, text }) => ({ value, text: text(Number(value)) }))}
                onValue={(chosen) => {
                  every.value = chosen;
                }}
              />
            </div>
            <p class="muted small">{t("feeds.manners")}</p>
          </>
        )}
      </form>
    </Dialog>
  );
}
