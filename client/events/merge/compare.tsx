// Two records beside each other: which stays, whose value each field takes, all figures, and what comes of it.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { UnprotectedRecord } from "../../../domain/answers/record.ts";
import type { Claim } from "../../../domain/claim.ts";
import { newKey, post, sentence } from "../../api.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { navigate } from "../../router.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { focusField } from "../../ui/error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { Tag } from "../../ui/tag.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toastDone } from "../../ui/undo.ts";
import { claimWords } from "../drawer/change-words.ts";
import { showChanged } from "../drawer/load.ts";
import { saidAt } from "../said-at.ts";
import { Verbatim } from "../verbatim.tsx";
import { After } from "./after.tsx";
import { type Merging, mergeOf, type Row, rowsOf, SIDES, type Side, standing } from "./merging.ts";
import { RecordWay } from "./record-way.tsx";

const REASON = "merge-reason";

export function Compare({ merging }: { merging: Merging }) {
  const { records, stays, reason } = merging;
  const [one, two] = records;
  const rows = rowsOf(merging);
  const tried = useSignal(false);
  const failure = useSignal<unknown>(null);
  const busy = useSignal<"merge" | "distinct" | null>(null);
  const key = useSignal(newKey());
  const run = async (what: "merge" | "distinct", act: () => Promise<void>) => {
    if (busy.value !== null) return;
    busy.value = what;
    failure.value = null;
    try {
      await act();
    } catch (error) {
      failure.value = error;
      key.value = newKey();
    } finally {
      busy.value = null;
    }
  };
  const merge = () => {
    tried.value = true;
    if (reason.value.trim() === "") return focusField(REASON);
    void run("merge", async () => {
      const { event } = records[stays.value];
      const body = mergeOf(merging);
      const params = { id: event.id };
      const done = await post("/api/events/:id/merge", body, { params, key: key.value });
      navigate(`/events/${encodeURIComponent(done.id)}`);
      toastDone(t("merge.done", { title: body.event?.title ?? event.title }), done, showChanged);
    });
  };
  const tellApart = () =>
    void run("distinct", async () => {
      const params = { id: one.event.id };
      const words = reason.value.trim() || null;
      const body = { other: two.event.id, reason: words };
      const done = await post("/api/events/:id/distinct", body, { params });
      navigate(`/events/${encodeURIComponent(one.event.id)}`);
      toastDone(t("merge.told_apart"), done);
    });
  return (
    <form
      class="merge"
      data-part="merge"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        merge();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) merge();
      }}
    >
      <RecordWay record={one} />
      <PageTitle lead={t("merge.lead")}>{t("merge.title")}</PageTitle>
      <fieldset class="merge-row merge-cards">
        <legend class="merge-name">{t("merge.stays")}</legend>
        {SIDES.map((side) => (
          <Card key={side} record={records[side]} side={side} merging={merging} />
        ))}
      </fieldset>
      <div class="merge-fields">
        {rows.map((row) => (
          <Field key={row.id} row={row} merging={merging} />
        ))}
      </div>
      <div class="merge-row merge-figures">
        <h2 class="merge-name">{t("merge.figures")}</h2>
        {SIDES.map((side) => (
          <Figures key={side} record={records[side]}>
            {side === 1 && <After merging={merging} />}
          </Figures>
        ))}
      </div>
      {failure.value !== null && (
        <Notice tone="danger" alert title={t("merge.not_done")}>
          {sentence(failure.value)}
        </Notice>
      )}
      <TextField
        id={REASON}
        label={t("edit.reason")}
        hint={t("edit.reason_hint")}
        error={tried.value && reason.value.trim() === "" ? t("mistakes.reason") : undefined}
        value={reason.value}
        onValue={(value) => {
          reason.value = value;
        }}
      />
      <div class="actions">
        <Button rank="primary" type="submit" busy={busy.value === "merge"}>
          {t("merge.merge")}
        </Button>
        <ButtonLink href={`/events/${encodeURIComponent(one.event.id)}`}>
          {t("merge.cancel")}
        </ButtonLink>
        <Button rank="quiet" busy={busy.value === "distinct"} onClick={tellApart}>
          {t("merge.distinct")}
        </Button>
        <p class="form-note">{t("merge.can_be_undone")}</p>
      </div>
    </form>
  );
}

type CardProps = { record: UnprotectedRecord; side: Side; merging: Merging };

function Card({ record, side, merging: { stays } }: CardProps) {
  const { event, sources } = record;
  const isKept = stays.value === side;
  return (
    <label class={`merge-card ${isKept ? "merge-kept" : ""}`}>
      <input
        type="radio"
        class="radio"
        name="stays"
        value={side}
        checked={isKept}
        onChange={() => {
          stays.value = side;
        }}
      />
      <span class="merge-card-text">
        <b>
          <bdi>{event.title}</bdi>
        </b>
        <span class="two num">
          <bdi>{event.id}</bdi> · {t("merge.claims", { count: standing(record).length })} ·{" "}
          {t("dashboard.sources", { count: sources.length })} ·{" "}
          {t(isKept ? "merge.this_stays" : "merge.leads")}
        </span>
      </span>
      <Tag tone={event.status === "published" ? "ok" : "warn"}>{label("status", event.status)}</Tag>
    </label>
  );
}

/** A choice where the two differ, one quiet line where they do not. */
function Field({ row, merging: { choices } }: { row: Row; merging: Merging }) {
  const { id, name, words, same, side } = row;
  if (same)
    return (
      <div class="merge-row">
        <span class="merge-name">{name}</span>
        <span class="merge-same">{t("merge.same", { words: words[0] ?? "" })}</span>
      </div>
    );
  return (
    <fieldset class="merge-row">
      <legend class="merge-name">{name}</legend>
      {SIDES.map((each) => (
        <label key={each} class="merge-value">
          <input
            type="radio"
            class="radio"
            name={`field-${id}`}
            value={each}
            checked={side === each}
            onChange={() => {
              choices.value = { ...choices.value, [id]: each };
            }}
          />
          <span class={words[each] === null ? "muted" : undefined}>
            <bdi>{words[each] ?? t("drawer.nothing")}</bdi>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function languageOf({ source }: Claim, { sources }: UnprotectedRecord): string | null {
  return sources.find(({ id }) => id === source)?.language ?? null;
}

function Figures({ record, children }: { record: UnprotectedRecord; children: ComponentChildren }) {
  const claims = standing(record);
  return (
    <section class="merge-claims">
      <h3 class="two">
        {claims.length === 0 ? t("merge.kept_none") : t("merge.kept_all", { count: claims.length })}
      </h3>
      {claims.length > 0 && (
        <ul>
          {claims.map((claim) => (
            <li key={claim.id} data-part="claim">
              {claimWords(claim)}
              <span class="two">
                {claim.phrase && (
                  <Verbatim phrase={claim.phrase} language={languageOf(claim, record)} />
                )}
                {claim.as_of && <span class="num">{saidAt(claim.as_of)}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
