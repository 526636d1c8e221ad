// Asks before something is sent that looks like it tells of a private person: change it, or say why it has to be there.
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type PersonalData, personalDataIn } from "../../../domain/personal-data.ts";
import { rich } from "../../i18n/rich.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { focusField } from "../../ui/error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";

const WHY = "personal-why";

export type PersonalCheck = {
  /** What was found at the last try and is not accounted for. */
  readonly found: ReadonlySignal<readonly PersonalData[]>;
  readonly why: Signal<string>;
  readonly wrong: ReadonlySignal<boolean>;
  /** Whether texts may go out: nothing was found in them, or it was said why it has to be there. */
  passes(texts: readonly string[]): boolean;
  /** What editors are told of it; null where nothing was found. */
  note(): string | null;
};

export function personalCheck(): PersonalCheck {
  const found = signal<readonly PersonalData[]>([]);
  const why = signal("");
  const wrong = signal(false);
  const words = (all: readonly PersonalData[]) => all.map((each) => each.words).join("; ");
  return {
    found,
    why,
    wrong,
    passes(texts) {
      const before = words(found.value);
      found.value = texts.flatMap(personalDataIn);
      if (found.value.length === 0) return true;
      const isAnswered = why.value.trim() !== "" && words(found.value) === before;
      wrong.value = before !== "" && !isAnswered;
      if (!isAnswered) requestAnimationFrame(() => focusField(WHY));
      return isAnswered;
    },
    note: () =>
      found.value.length === 0
        ? null
        : t("personal.note", { words: words(found.value), why: why.value.trim() }),
  };
}

type Props = { check: PersonalCheck; busy: boolean; onSend: () => void };

export function Personal({ check, busy, onSend }: Props) {
  const found = check.found.value;
  if (found.length === 0) return null;
  return (
    <div class="form-personal" data-part="personal">
      <Notice
        tone="warn"
        alert
        title={t("personal.title")}
        actions={
          <Button small busy={busy} onClick={onSend}>
            {t("personal.send")}
          </Button>
        }
      >
        <ul>
          {found.map(({ kind, words }) => (
            <li key={words}>{rich(`personal.${kind}`, { words: <bdi>{words}</bdi> })}</li>
          ))}
        </ul>
        <p>{t("personal.text")}</p>
        <TextField
          id={WHY}
          label={t("personal.why")}
          hint={t("personal.why_hint")}
          error={check.wrong.value ? t("personal.why_missing") : undefined}
          value={check.why.value}
          onValue={(value) => {
            check.why.value = value;
          }}
        />
      </Notice>
    </div>
  );
}
