// A window to find the event that exists already, and give it the proposal's claims and sources.

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Draft } from "../../domain/answers/draft.ts";
import type { EventAnswer, EventPage } from "../../domain/answers/event.ts";
import { sentence } from "../api.ts";
import { when } from "../i18n/dates.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { FigureText } from "../ui/figure-text.tsx";
import { KindShape } from "../ui/marks/kind-shape.tsx";
import { Notice } from "../ui/notice.tsx";
import { RadioLines } from "../ui/radios.tsx";
import { TextField } from "../ui/text-field.tsx";
import { accept, refusal, sending } from "./deciding.ts";
import { findEvents } from "./like.ts";

type Props = { draft: Draft; onClose: () => void };

export function AddTo({ draft, onClose }: Props) {
  const words = useSignal("");
  const sameDays = useSignal(true);
  const into = useSignal("");
  const tried = useSignal(false);
  const { answer, failure } = useFound(words.value, sameDays.value, draft);
  const items = answer?.items ?? [];
  const event = items.find(({ id }) => id === into.value);
  const count = draft.proposal.claims.length;
  const add = async () => {
    tried.value = true;
    if (event && (await accept(draft, event))) onClose();
  };
  return (
    <Dialog
      title={t("drafts.add_to")}
      lead={t("drafts.add_lead")}
      onClose={onClose}
      footer={
        <div class="actions">
          <Button rank="primary" busy={sending.value} onClick={() => void add()}>
            {count > 0 ? t("drafts.add", { count }) : t("drafts.add_sources")}
          </Button>
          <Button onClick={onClose}>{t("drafts.cancel")}</Button>
        </div>
      }
    >
      <TextField
        id="find-event"
        label={t("drafts.find")}
        autocomplete="off"
        value={words.value}
        onValue={(value) => {
          words.value = value;
        }}
      />
      <Checkbox
        label={t("drafts.same_days")}
        checked={sameDays.value}
        onValue={(on) => {
          sameDays.value = on;
        }}
      />
      {failure !== null && (
        <Notice tone="danger" title={t("drafts.search_failed")}>
          {sentence(failure)}
        </Notice>
      )}
      <p class="found-count muted small" role="status">
        {answer && foundWords(answer)}
      </p>
      {items.length > 0 && (
        <div class="found">
          <RadioLines
            id="candidates"
            label={t("drafts.candidates")}
            quietLabel
            error={tried.value && !event ? t("drafts.choose_one") : undefined}
            value={event?.id ?? ""}
            options={items.map(option)}
            onValue={(id) => {
              into.value = id;
            }}
          />
        </div>
      )}
      {refusal.value?.of === draft.id && (
        <Notice tone="danger" alert title={refusal.value.title}>
          {refusal.value.why}
        </Notice>
      )}
    </Dialog>
  );
}

function option(event: EventAnswer) {
  const { id, title, place, start, end, date_precision, kind, figures } = event;
  return {
    value: id,
    label: title,
    hint: commas([place.name, when(start, end, date_precision)]),
    lead: <KindShape kind={kind} />,
    trail: figures.participants && <FigureText figure={figures.participants} />,
  };
}

function foundWords({ items, total }: EventPage): string {
  if (total === 0) return t("drafts.none_found");
  if (items.length === total) return t("drafts.found", { count: total });
  return t("drafts.found_first", { shown: items.length, of: total });
}

const TYPING_MS = 250;

/** The events that fit what is typed, once typing rests. */
function useFound(words: string, sameDays: boolean, { proposal }: Draft) {
  const answer = useSignal<EventPage | null>(null);
  const failure = useSignal<unknown>(null);
  useEffect(() => {
    const asking = new AbortController();
    const timer = setTimeout(
      () => {
        findEvents({ words, sameDays }, proposal, asking.signal).then(
          (found) => {
            answer.value = found;
            failure.value = null;
          },
          (error: unknown) => {
            if (!asking.signal.aborted) failure.value = error;
          },
        );
      },
      words === "" ? 0 : TYPING_MS,
    );
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [words, sameDays, proposal, answer, failure]);
  return { answer: answer.value, failure: failure.value };
}
