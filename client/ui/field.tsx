// What stands round every input: label, hint before it, error before it, tied together for assistive technology.
import type { ComponentChildren } from "preact";
import { t } from "../i18n/t.ts";

/** What every field takes. `error` is one sentence that says what is wrong and how to put it right. */
export type FieldProps = {
  /** Also the target of the error summary's link. */
  id: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  error?: string | undefined;
  /** Smaller label and input, for rows of fields inside a panel. */
  compact?: boolean | undefined;
};

/** Attributes that tie an input to its hint and error. */
export type FieldAria = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** Computes the ties; for inputs that are not one of the ready-made fields. */
export function fieldAria({
  id,
  hint,
  error,
}: Pick<FieldProps, "id" | "hint" | "error">): FieldAria {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? true : undefined,
  };
}

/** The frame; the input itself is the child. */
export function Field(props: FieldProps & { children: ComponentChildren }) {
  const { id, label, hint, error, compact, children } = props;
  return (
    <div class={`field ${compact ? "field-compact" : ""} ${error ? "field-wrong" : ""}`}>
      <label class="label" for={id}>
        {label}
      </label>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}

/** The hint of a field or group, if there is one. */
export function Hint({ id, children }: { id: string; children: ComponentChildren }) {
  return children ? (
    <p class="hint" id={`${id}-hint`}>
      {children}
    </p>
  ) : null;
}

/** The error of a field or group, if there is one. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return error ? (
    <p class="field-error" id={`${id}-error`} data-part="field-error">
      <span class="sr">{t("ui.error")} </span>
      {error}
    </p>
  ) : null;
}
