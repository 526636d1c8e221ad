// One change of the history: what was done, when, why, and each field from what it was to what it became.
import type { ChangeAnswer } from "../../../domain/answers/change.ts";
import type { Diff, SubjectType } from "../../../domain/change.ts";
import { momentUtc } from "../../i18n/dates.ts";
import { rich } from "../../i18n/rich.ts";
import { t } from "../../i18n/t.ts";
import { changeName } from "./change-words.ts";
import { After, Before } from "./changed-value.tsx";
import { fieldName, valueWords } from "./field-words.ts";

/** Editors see what was noted for them, too. */
export function ChangeEntry({ change }: { change: ChangeAnswer }) {
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
      <Fields diff={diff} subject={subject} />
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
