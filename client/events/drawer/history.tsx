// "Changed 3 times": the public changes of a record, newest first, field by field.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ChangeAnswer } from "../../../domain/answers/change.ts";
import type { Diff, SubjectType } from "../../../domain/change.ts";
import { get, sentence } from "../../api.ts";
import { day, momentUtc } from "../../i18n/dates.ts";
import { rich } from "../../i18n/rich.ts";
import { t } from "../../i18n/t.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { changeName } from "./change-words.ts";
import { After, Before } from "./changed-value.tsx";
import { fieldName, valueWords } from "./field-words.ts";

/** `changedAt`: asks again when the record has changed. */
export function History({ id, changedAt }: { id: string; changedAt: string }) {
  const changes = useSignal<readonly ChangeAnswer[] | null>(null);
  const failure = useSignal<string | null>(null);
  const open = useSignal(false);
  useEffect(() => {
    const asking = new AbortController();
    get("/api/events/:id/history", { params: { id }, signal: asking.signal }).then(
      ({ items }) => {
        changes.value = items.toReversed();
      },
      (error: unknown) => {
        if (!asking.signal.aborted) failure.value = sentence(error);
      },
    );
    return () => asking.abort();
  }, [id, changedAt, changes, failure]);
  const last = changes.value?.[0];
  if (failure.value) return <span>{failure.value}</span>;
  if (!changes.value || !last) return null;
  return (
    <>
      <button
        type="button"
        class="link-button history-button num"
        onClick={() => {
          open.value = true;
        }}
      >
        <Icon name="history" />
        {t("drawer.changed", { count: changes.value.length, day: day(last.at, "plain") })}
      </button>
      {open.value && (
        <Dialog
          title={t("drawer.history")}
          onClose={() => {
            open.value = false;
          }}
        >
          <ol class="history">
            {changes.value.map((change) => (
              <ChangeEntry key={change.number} change={change} />
            ))}
          </ol>
        </Dialog>
      )}
    </>
  );
}

/** Editors see what was noted for them, too. What came with the first data came with other records: how many is not of this one. */
function ChangeEntry({ change }: { change: ChangeAnswer }) {
  const { number, at, subject, subject_id, reason, note, diff } = change;
  const named = subject === "claim" || subject === "event";
  return (
    <li class="history-entry">
      <p class="num">
        <b>{changeName(change)}</b>{" "}
        <span class="muted">
          {rich("words.list", {
            a: <time datetime={at}>{momentUtc(at)}</time>,
            b: t("record.change_number", { number }),
          })}
          {named && (
            <>
              {" "}
              · <bdi>{subject_id}</bdi>
            </>
          )}
        </span>
      </p>
      {reason && <p>{t("drawer.reason", { reason })}</p>}
      {note && <p class="two">{t("drawer.note", { note })}</p>}
      {subject !== "seed" && <Fields diff={diff} subject={subject} />}
    </li>
  );
}

/** What was added has no before; what says nothing is left out of it. */
function Fields({ diff, subject }: { diff: Diff; subject: SubjectType }) {
  const fields = Object.entries(diff).map(([field, [before, after]]) => ({
    field,
    was: valueWords(field, before, subject),
    is: valueWords(field, after, subject),
  }));
  const told = fields.filter(({ was, is }) => was !== null || is !== null);
  const added = told.every(({ was }) => was === null);
  return (
    <dl class="history-fields">
      {told.map(({ field, was, is }) => (
        <div key={field}>
          <dt>{fieldName(field)}</dt>
          <dd>
            {added ? (
              <bdi>{is}</bdi>
            ) : (
              <>
                <p>
                  <span class="sr">{t("record.before")}</span> <Before was={was} is={is} />
                </p>
                <p>
                  <span class="sr">{t("record.after")}</span> <After was={was} is={is} />
                </p>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
