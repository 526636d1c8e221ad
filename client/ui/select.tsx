// Choosing one of a list: the device's own list, in our clothes.
import { Field, type FieldAria, type FieldProps, fieldAria } from "./field.tsx";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

type Option<V extends string> = {
  readonly value: V;
  readonly text: string;
  /** The language of the text, where it is not the page's. */
  readonly lang?: string | undefined;
};

type Choice<V extends string> = {
  value: V | "";
  options: readonly Option<V>[];
  onValue: (value: V) => void;
  /** Shown while nothing is chosen. */
  prompt?: string | undefined;
  /** Stands before the text, as the speaker's icon does. */
  icon?: IconName | undefined;
};

/** A field with a list. */
export function SelectField<V extends string>(props: FieldProps & Choice<V>) {
  const { id, label, hint, error, compact, ...choice } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} compact={compact}>
      <span class="input-box">
        <Bare {...choice} aria={fieldAria(props)} />
      </span>
    </Field>
  );
}

/** A list without a frame: "Size by **Crowd**", "Newest first". `label` stands before it unless `quiet`. */
export function Select<V extends string>(
  props: Choice<V> & { id: string; label: string; quiet?: boolean | undefined },
) {
  const { id, label, quiet, ...choice } = props;
  return (
    <span class={`select-inline ${quiet ? "select-quiet" : ""}`}>
      <label class={quiet ? "sr" : "two"} for={id}>
        {label}
      </label>
      <Bare {...choice} aria={{ id, "aria-describedby": undefined, "aria-invalid": undefined }} />
    </span>
  );
}

function Bare<V extends string>({
  value,
  options,
  onValue,
  prompt,
  icon,
  aria,
}: Choice<V> & { aria: FieldAria }) {
  return (
    <>
      {icon && <Icon name={icon} class="select-icon" />}
      <select
        {...aria}
        class={`select ${icon ? "select-with-icon" : ""}`}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value as V)}
      >
        {prompt !== undefined && (
          <option value="" disabled>
            {prompt}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.text}
          </option>
        ))}
      </select>
      <Icon name="down" class="select-arrow" />
    </>
  );
}
