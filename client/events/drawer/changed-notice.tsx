// "This record has changed since you opened it": what stands here beside what is saved now, field by field.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { get } from "../../api.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { changeName, claimWords } from "./change-words.ts";
import { After, Before } from "./changed-value.tsx";
import { type Difference, differenceSince } from "./difference.ts";
import { fieldName, valueWords } from "./field-words.ts";

type Props = {
  id: string;
  /** Number of the change that the open record holds. */
  since: number;
  onShow: () => void;
};

export function ChangedNotice({ id, since, onShow }: Props) {
  const lines = useSignal<readonly Difference[]>([]);
  useEffect(() => {
    const asking = new AbortController();
    get("/api/events/:id/history", { params: { id }, signal: asking.signal }).then(
      ({ items }) => {
        lines.value = differenceSince(items, since);
      },
      () => undefined,
    );
    return () => asking.abort();
  }, [id, since, lines]);
  return (
    <Notice
      tone="warn"
      title={t("record.changed_title")}
      actions={
        <Button small onClick={onShow}>
          {t("record.changed_show")}
        </Button>
      }
    >
      {lines.value.length > 0 && <Lines lines={lines.value} />}
    </Notice>
  );
}

function Lines({ lines }: { lines: readonly Difference[] }) {
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
          const both = { was: wordsBefore(line), is: wordsAfter(line) };
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

function wordsBefore({ field, before, subject }: Difference): string | null {
  return field === null ? null : valueWords(field, before, subject);
}

/** All of what is new, as far as it can be told in a line. */
function wordsAfter({ field, after, subject, subject_id }: Difference): string | null {
  if (field !== null) return valueWords(field, after, subject);
  return subject === "claim" ? claimWords(after as object) : subject_id;
}
