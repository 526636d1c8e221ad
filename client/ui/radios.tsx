// One of several, all in sight: as cards with a line of explanation, or as a row of words.
import type { ComponentChildren } from "preact";
import { FieldError, type FieldProps, Hint } from "./field.tsx";

type RadioOption<V extends string> = {
  readonly value: V;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  /** Stands before the label: the shape of a kind, an icon. */
  readonly lead?: ComponentChildren;
  /** Stands at the end of the line: a figure. */
  readonly trail?: ComponentChildren;
};

type Props<V extends string> = Omit<FieldProps, "compact"> & {
  value: V | "";
  options: readonly RadioOption<V>[];
  onValue: (value: V) => void;
  /** The legend is there for assistive technology only. */
  quietLabel?: boolean | undefined;
};

/** Cards, two abreast where there is room. */
export function RadioCards<V extends string>(props: Props<V>) {
  return <Radios {...props} look="cards" />;
}

/** A row of words that wraps. */
export function RadioRow<V extends string>(props: Props<V>) {
  return <Radios {...props} look="row" />;
}

/** Full-width lines with rules between, as in a phone's sheet. */
export function RadioLines<V extends string>(props: Props<V>) {
  return <Radios {...props} look="lines" />;
}

function Radios<V extends string>(props: Props<V> & { look: "cards" | "row" | "lines" }) {
  const { id, label, hint, error, value, options, onValue, quietLabel, look } = props;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      class={`radios ${error ? "field-wrong" : ""}`}
      id={id}
      aria-describedby={described || undefined}
    >
      <legend class={quietLabel ? "sr" : "label"}>{label}</legend>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id} error={error} />
      <div class={`radio-${look}`}>
        {options.map((option) => (
          <label key={option.value} class="radio-option">
            <input
              type="radio"
              class="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            {option.lead && <span class="radio-lead">{option.lead}</span>}
            <span class="radio-text">
              <span class="radio-label">{option.label}</span>
              {option.hint && <span class="radio-hint">{option.hint}</span>}
            </span>
            {option.trail && <span class="radio-trail num">{option.trail}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
