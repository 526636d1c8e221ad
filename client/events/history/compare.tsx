// A version beside what is now: what differs field by field, and for editors the way back to it.
import { useSignal } from "@preact/signals";
import type { ComponentChild } from "preact";
import { ApiProblem, post, sentence } from "../../api.ts";
import { momentUtc } from "../../i18n/dates.ts";
import { word } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { t } from "../../i18n/t.ts";
import { may } from "../../shell/session.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toastDone } from "../../ui/undo.ts";
import { claimWords } from "../drawer/change-words.ts";
import { After, Before } from "../drawer/changed-value.tsx";
import { type Difference, differenceSince } from "../drawer/difference.ts";
import { fieldName, type Named, valueWords, withNames } from "../drawer/field-words.ts";
import type { Loaded } from "./load.ts";
import { isRestored, RESTORED, type VersionShown } from "./versions.ts";

type Props = {
  id: string;
  version: VersionShown;
  newest: VersionShown;
  loaded: Loaded;
  names: Named;
  /** Asks for the history again; gives where the record is by now. */
  onWritten: (id: string) => void;
  onClose: () => void;
};

export const RESTORE_REASON = "restore-reason";

export function Compare(props: Props) {
  const { version, newest, loaded, names } = props;
  const lines = differenceSince(loaded.history.items, version.last);
  const fields = lines.filter(({ subject, field }) => subject === "event" && isRestored(field));
  const figures = figureLines(lines, loaded);
  const same = RESTORED.filter((field) => fields.every((line) => line.field !== field));
  const isNewest = version.number === newest.number;
  return (
    <section class="compare" data-part="restore" aria-labelledby="compare-title">
      <h2 class="panel-title" id="compare-title">
        {t("history.and_now", { n: version.number })}
      </h2>
      <p class="two small num">
        {isNewest
          ? t("history.is_newest")
          : t("history.beside", { moment: momentUtc(version.at), n: newest.number })}
      </p>
      {fields.map((line) => (
        <Part key={line.field} title={fieldName(line.field ?? "")}>
          <Field line={line} names={names} />
        </Part>
      ))}
      {figures.length > 0 && (
        <Part title={t("history.figures")}>
          {figures.map(({ id, text }) => (
            <p key={id}>{text}</p>
          ))}
        </Part>
      )}
      {!isNewest && fields.length === 0 && (
        <Part title={t("history.same")}>
          <p class="two">{t("history.nothing")}</p>
        </Part>
      )}
      {fields.length > 0 && same.length > 0 && (
        <Part title={t("history.same")}>
          <p class="two">{commas(same.map(fieldName))}</p>
        </Part>
      )}
      {fields.length > 0 && may("edit the record") && <Restore {...props} fields={fields} />}
    </section>
  );
}

function Part({ title, children }: { title: string; children: ComponentChild }) {
  return (
    <div class="compare-part">
      <h3>{title}</h3>
      {children}
    </div>
  );
}

function Field({
  line: { field, before, after, subject },
  names,
}: {
  line: Difference;
  names: Named;
}) {
  const words = (value: unknown) =>
    valueWords(field ?? "", withNames(field ?? "", value, names), subject);
  const both = { was: words(before), is: words(after) };
  return (
    <dl class="compare-field">
      <dt>{t("history.then")}</dt>
      <dd>
        <Before {...both} />
      </dd>
      <dt>{t("history.now")}</dt>
      <dd>
        <After {...both} />
      </dd>
    </dl>
  );
}

/** Each figure that came later or was changed, once. */
function figureLines(
  lines: readonly Difference[],
  { claims }: Loaded,
): { id: string; text: string }[] {
  const told = new Map<string, string>();
  for (const { subject, subject_id, field, after } of lines) {
    if (subject !== "claim" || told.has(subject_id)) continue;
    const now = claims.find(({ id }) => id === subject_id);
    const status = now?.status ?? "active";
    const figure = commas([
      claimWords(now ?? (field === null ? (after as object) : {})),
      status !== "active" && word("claim_status", status),
    ]);
    const key = field === null ? "history.came_later" : "history.changed_later";
    told.set(subject_id, t(key, { figure }));
  }
  return [...told].map(([id, text]) => ({ id, text }));
}

/** Brings fields back as a new version, with a reason that readers see. */
function Restore({
  id,
  newest,
  loaded,
  fields,
  onWritten,
  onClose,
}: Props & { fields: readonly Difference[] }) {
  const reason = useSignal("");
  const tried = useSignal(false);
  const busy = useSignal(false);
  const failure = useSignal<unknown>(null);
  const missing = tried.value && reason.value.trim() === "";
  const restore = async () => {
    tried.value = true;
    failure.value = null;
    if (reason.value.trim() === "") {
      document.getElementById(RESTORE_REASON)?.focus();
      return;
    }
    busy.value = true;
    try {
      const event = Object.fromEntries(fields.map(({ field, before }) => [field, before]));
      const body = { event, reason: reason.value.trim(), version: loaded.history.change };
      const saved = await post("/api/events/:id/corrections", body, { params: { id } });
      toastDone(t("history.restored", { count: fields.length }), saved, () => onWritten(saved.id));
      onClose();
      onWritten(saved.id);
    } catch (error) {
      failure.value = error;
      if (isLate(error)) onWritten(id);
    } finally {
      busy.value = false;
    }
  };
  return (
    <div class="compare-foot">
      <p class="two small">{t("history.fields_alone")}</p>
      {failure.value !== null && (
        <Notice tone={isLate(failure.value) ? "warn" : "danger"} alert>
          {isLate(failure.value) ? t("history.meanwhile") : sentence(failure.value)}
        </Notice>
      )}
      <TextArea
        id={RESTORE_REASON}
        label={t("edit.reason")}
        hint={t("edit.reason_hint")}
        error={missing ? t("mistakes.reason") : undefined}
        rows={2}
        value={reason.value}
        onValue={(value) => {
          reason.value = value;
        }}
      />
      <div class="actions">
        <Button rank="primary" busy={busy.value} onClick={() => void restore()}>
          {t("history.restore_fields", { count: fields.length })}
        </Button>
        <Button onClick={onClose}>{t("drafts.cancel")}</Button>
      </div>
      <p class="two small num">
        {t("history.becomes_version", { n: newest.number + 1, m: newest.number })}
      </p>
    </div>
  );
}

const isLate = (error: unknown) => error instanceof ApiProblem && error.code === "changed_since";
