// Text to take elsewhere: a line to select, and a button that copies it.
import { t } from "../i18n/t.ts";
import { Button } from "./button.tsx";
import "./copy.css";
import { toast } from "./toast.tsx";

/** Puts a text on the clipboard, and says whether that went well. */
export async function copy(text: string): Promise<void> {
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  toast(t(copied ? "ui.copied" : "ui.not_copied"));
}

type Props = { id: string; label: string; value: string; hint?: string | undefined };

/** A line that can be selected but not changed. */
export function CopyField({ id, label, value, hint }: Props) {
  return (
    <div class="copy-field">
      <label class="two small" for={id}>
        {label}
      </label>
      <div class="copy-box">
        <input
          id={id}
          type="text"
          dir="ltr"
          readOnly
          value={value}
          aria-describedby={hint && `${id}-hint`}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          small
          icon="copy"
          aria-label={t("words.colon", { name: t("ui.copy"), text: label })}
          onClick={() => void copy(value)}
        >
          {t("ui.copy")}
        </Button>
      </div>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
