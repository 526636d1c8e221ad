// What is wrong with a form, at its top: takes the focus after a failed send and links to each field.
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../i18n/t.ts";

export type FieldMistake = {
  /** The field's id. */
  readonly id: string;
  readonly text: string;
};

type Props = {
  mistakes: readonly FieldMistake[];
  /** Counts the failed sends; a new number takes the focus again. */
  attempt: number;
};

export function ErrorSummary({ mistakes, attempt }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const any = mistakes.length > 0;
  useLayoutEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (!any) return null;
  return (
    <div
      class="error-summary"
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">{t("ui.problems", { count: mistakes.length })}</h2>
      <ul>
        {mistakes.map(({ id, text }) => (
          <li key={`${id} ${text}`}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(id);
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Brings a field into view and puts the focus into it; of a group, into its chosen or first input. */
export function focusField(id: string): void {
  const field = document.getElementById(id);
  const inner = field?.querySelector<HTMLElement>("input:checked, input, select, textarea, button");
  const target = field?.matches("input, select, textarea, button") ? field : (inner ?? field);
  target?.focus();
  target?.scrollIntoView({ block: "center" });
}
