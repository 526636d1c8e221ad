// The fields of a figure: which, how many, in which words, by whom, for what, when, and where it stands.
import { METRICS } from "../../../domain/vocabulary/claim-terms.ts";
import { SPEAKERS } from "../../../domain/vocabulary/speaker.ts";
import { label } from "../../i18n/label.ts";
import { momentWords, readMoment } from "../../i18n/read-moment.ts";
import { say } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import type { FieldProps } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { claimWords } from "../drawer/change-words.ts";
import { questionAbout } from "./asked.ts";
import { ClaimMore } from "./claim-more.tsx";
import { CoversField } from "./covers-field.tsx";
import { addSource, setClaim } from "./entries.ts";
import { claimField } from "./mistake.ts";
import { SPEAKER_NAMES, sourceName } from "./names.tsx";
import { NumberFields } from "./number-fields.tsx";
import { fieldsFrom, otherReading, withPhrase } from "./numbers.ts";
import { replaceable, replaced } from "./replaces.ts";
import type { FormState } from "./state.ts";
import type { ClaimTyped } from "./typed.ts";

export function ClaimFields({ form, claim }: { form: FormState; claim: ClaimTyped }) {
  const set = (patch: Partial<ClaimTyped>) => setClaim(form, claim.id, patch);
  const field = (name: Parameters<typeof claimField>[1]) => {
    const id = claimField(claim.id, name);
    return { id, error: form.error(id), compact: true };
  };
  const language = form.typed.value.sources.find(({ key }) => key === claim.source)?.language;
  return (
    <div class="claim-fields">
      <div class="span-3">
        <SelectField
          {...field("metric")}
          label={t("form.metric")}
          value={claim.metric}
          options={METRICS.map(({ value }) => ({ value, text: label("metric", value) }))}
          onValue={(metric) => set({ metric })}
        />
      </div>
      <NumberFields claim={claim} field={field} set={set} />
      <div class="span-6">
        <TextArea
          {...field("phrase")}
          label={t("form.phrase")}
          rows={1}
          quoted
          lang={language || undefined}
          value={claim.phrase}
          onValue={(phrase) => set(withPhrase(claim, phrase))}
        />
        <Reading claim={claim} onUse={set} />
      </div>
      <div class="span-3">
        <SelectField
          {...field("speaker")}
          label={t("form.said_by")}
          prompt={t("form.said_by_prompt")}
          icon={claim.speaker || undefined}
          value={claim.speaker}
          options={SPEAKERS.map(({ value }) => ({ value, text: label("attributed_kind", value) }))}
          onValue={(speaker) => set({ speaker })}
        />
      </div>
      <div class="span-3">
        <TextField
          {...field("name")}
          label={t("form.name")}
          autocomplete="off"
          list={SPEAKER_NAMES}
          value={claim.name}
          onValue={(name) => set({ name })}
        />
      </div>
      <div class="span-6">
        <CoversField form={form} claim={claim} field={field("covers")} />
      </div>
      <div class="span-3 span-roomy">
        <KnownAt
          field={field("known_at")}
          value={claim.known_at}
          onValue={(known_at) => set({ known_at })}
        />
      </div>
      <div class="span-3 span-roomy">
        <SourceField form={form} claim={claim} field={field("source")} />
      </div>
      <ReplacesField form={form} claim={claim} field={field("replaces")} />
      <ClaimMore claim={claim} field={field} set={set} />
    </div>
  );
}

/** Says when the words give another figure than the fields, or none, and asks where they leave it open. */
function Reading({
  claim,
  onUse,
}: {
  claim: ClaimTyped;
  onUse: (patch: Partial<ClaimTyped>) => void;
}) {
  if (claim.says === "vague" && claim.phrase.trim() !== "")
    return <p class="form-aside">{t("form.words_only")}</p>;
  const asked = questionAbout(claim.phrase);
  if (asked !== null) return <p class="form-aside">{asked}</p>;
  const other = otherReading(claim);
  if (other === null) return null;
  return (
    <p class="form-aside">
      {t("form.words_read", { figure: say({ ...other, phrase: claim.phrase }) })}{" "}
      <button
        type="button"
        class="link-button"
        onClick={() => onUse({ ...fieldsFrom(other), by_hand: false })}
      >
        {t("form.use_reading")}
      </button>
    </p>
  );
}

const NEW = "new";

type OwnFieldProps = { form: FormState; claim: ClaimTyped; field: Omit<FieldProps, "label"> };

/** Which of the sources gives the figure; a new one can be begun from here. */
function SourceField({ form, claim, field }: OwnFieldProps) {
  const { sources } = form.typed.value;
  const known = sources.some(({ key }) => key === claim.source);
  return (
    <SelectField
      {...field}
      label={t("form.source")}
      prompt={t("form.source_prompt")}
      value={known ? claim.source : ""}
      options={[
        ...sources.map((source, i) => ({ value: source.key, text: sourceName(source, i + 1) })),
        { value: NEW, text: t("form.source_new") },
      ]}
      onValue={(key) => setClaim(form, claim.id, { source: key === NEW ? addSource(form) : key })}
    />
  );
}

const NONE = "none";

/** Which figure of the record a new one replaces. */
function ReplacesField({ form, claim, field }: OwnFieldProps) {
  const [typed, kept] = [form.typed.value, form.kept.value];
  const all = replaceable(claim, typed, kept);
  if (all.length === 0) return null;
  return (
    <div class="span-6">
      <SelectField
        {...field}
        label={t("history.field_supersedes")}
        value={replaced(claim, typed, kept)?.id ?? NONE}
        options={[
          { value: NONE, text: t("edit.replaces_none") },
          ...all.map((known) => ({ value: known.id, text: claimWords(known) })),
        ]}
        onValue={(id) => setClaim(form, claim.id, { replaces: id === NONE ? "" : id })}
      />
    </div>
  );
}

type KnownAtProps = {
  field: Omit<FieldProps, "label">;
  value: string;
  onValue: (value: string) => void;
};

/** When a figure was known: typed as one likes, answered with how it was read. */
function KnownAt({ field, value, onValue }: KnownAtProps) {
  const moment = readMoment(value);
  return (
    <>
      <TextField
        {...field}
        label={t("form.known_at")}
        autocomplete="off"
        value={value}
        onValue={onValue}
      />
      {typeof moment !== "string" && (
        <p class="form-aside num">
          {moment.value.includes("T") && !moment.zoned
            ? t("form.known_at_zone", { moment: momentWords(moment) })
            : momentWords(moment)}
        </p>
      )}
    </>
  );
}
