// What has changed of a record since it was opened, field by field.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { RecordHistory } from "../../../domain/answers/change.ts";
import { get } from "../../api.ts";
import { t } from "../../i18n/t.ts";
import { changeName, claimWords } from "./change-words.ts";
import { After, Before } from "./changed-value.tsx";
import { type Difference, differenceSince } from "./difference.ts";
import { fieldName, type Named, namedIn, valueWords, withNames } from "./field-words.ts";

type Props = {
  id: string;
  /** Number of the change that the open record holds. */
  since: number;
};

export function ChangedLines({ id, since }: Props) {
  const history = useSignal<RecordHistory | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    get("/api/events/:id/history", { params: { id }, signal: asking.signal }).then(
      (answer) => {
        history.value = answer;
      },
      () => undefined,
    );
    return () => asking.abort();
  }, [id, since, history]);
  const found = history.value;
  if (found === null) return null;
  const lines = differenceSince(found.items, since);
  return lines.length > 0 ? <Lines lines={lines} names={namedIn(found)} /> : null;
}

function Lines({ lines, names }: { lines: readonly Difference[]; names: Named }) {
  return (
    <table class="difference">
      <caption class="sr">{t("record.changed_caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("record.changed_field")}</th>
          <th scope="col">{t("record.changed_here")}</th>
          <th scope="col">{t("record.changed_now")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const { subject_id, field, change } = line;
          const both = { was: wordsBefore(line, names), is: wordsAfter(line, names) };
          return (
            <tr key={`${subject_id} ${field}`}>
              <th scope="row">{field === null ? changeName(change) : fieldName(field)}</th>
              <td>
                <Before {...both} />
              </td>
              <td>
                <After {...both} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function wordsBefore({ field, before, subject }: Difference, names: Named): string | null {
  return field === null ? null : valueWords(field, withNames(field, before, names), subject);
}

/** All of what is new, as far as it can be told in a line. */
function wordsAfter(
  { field, after, subject, subject_id }: Difference,
  names: Named,
): string | null {
  if (field !== null) return valueWords(field, withNames(field, after, names), subject);
  return subject === "claim" ? claimWords(after as object) : subject_id;
}
