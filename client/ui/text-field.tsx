// A line or a block of text to type into.
import type { ComponentChildren, TargetedInputEvent } from "preact";
import { Field, type FieldProps, fieldAria } from "./field.tsx";

export type TextFieldProps = FieldProps & {
  value: string;
  onValue: (value: string) => void;
  onBlur?: (() => void) | undefined;
  type?: "text" | "email" | "password" | undefined;
  inputMode?: "text" | "numeric" | "decimal" | undefined;
  autocomplete?: string | undefined;
  spellcheck?: boolean | undefined;
  /** Language of what is typed, when it is not the interface's. */
  lang?: string | undefined;
  /** A source's own words: set in the serif. */
  quoted?: boolean | undefined;
  /** Id of a datalist with what may be offered. */
  list?: string | undefined;
  /** Width in characters; the whole line when missing. */
  chars?: number | undefined;
  /** Shown inside the box after the text: "from the place list". */
  after?: ComponentChildren;
};

export function TextField(props: TextFieldProps) {
  const { id, label, hint, error, compact, chars, after } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} compact={compact}>
      <span class="input-box" style={chars ? { inlineSize: `calc(${chars}ch + 26px)` } : undefined}>
        <Input {...props} />
        {after && <span class="input-after">{after}</span>}
      </span>
    </Field>
  );
}

function Input(props: TextFieldProps) {
  const attributes = {
    ...fieldAria(props),
    class: `input ${props.quoted ? "src" : ""}`,
    inputMode: props.inputMode,
    autocomplete: props.autocomplete,
    spellcheck: props.spellcheck,
    list: props.list,
    lang: props.lang,
    dir: props.lang ? ("auto" as const) : undefined,
    value: props.value,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) =>
      props.onValue(event.currentTarget.value),
    onBlur: props.onBlur,
  };
  if (props.type === "password") return <input type="password" {...attributes} />;
  if (props.type === "email") return <input type="email" {...attributes} />;
  return <input type="text" {...attributes} />;
}

/** A number as text: digits on a phone's keyboard, tabular figures, nothing reformatted while typing. */
export function NumberField(props: TextFieldProps & { decimal?: boolean | undefined }) {
  const { decimal, chars, ...rest } = props;
  return (
    <TextField
      {...rest}
      chars={chars ?? 10}
      inputMode={decimal ? "decimal" : "numeric"}
      autocomplete="off"
      spellcheck={false}
    />
  );
}

/** Several lines. */
export function TextArea(
  props: FieldProps & {
    value: string;
    onValue: (value: string) => void;
    quoted?: boolean | undefined;
    rows?: number | undefined;
    lang?: string | undefined;
  },
) {
  const { id, label, hint, error, compact, value, onValue, quoted, rows = 3, lang } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} compact={compact}>
      <textarea
        {...fieldAria(props)}
        class={`input input-area ${quoted ? "src" : ""}`}
        rows={rows}
        lang={lang}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </Field>
  );
}
