// A few choices in one outlined strip; arrow keys move and choose. The chosen one is ink.
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

type Segment<V extends string> = {
  readonly value: V;
  readonly text: string;
  readonly icon?: ComponentChildren;
};

type Props<V extends string> = {
  /** Name of the group for assistive technology; a visible label stands outside. */
  label: string;
  value: V;
  options: readonly Segment<V>[];
  onValue: (value: V) => void;
  small?: boolean | undefined;
};

export function SegmentedControl<V extends string>(props: Props<V>) {
  const { label, value, options, onValue, small } = props;
  const name = useId();
  return (
    <div class={`segments ${small ? "segments-small" : ""}`} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} class="segment">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
          {option.icon}
          {option.text}
        </label>
      ))}
    </div>
  );
}
