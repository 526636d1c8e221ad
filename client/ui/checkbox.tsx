// A box to tick.
import type { ComponentChildren } from "preact";

type Props = {
  label: ComponentChildren;
  hint?: ComponentChildren;
  checked: boolean;
  onValue: (checked: boolean) => void;
  id?: string | undefined;
  disabled?: boolean | undefined;
};

export function Checkbox({ label, hint, checked, onValue, id, disabled }: Props) {
  return (
    <label class="check-row">
      <input
        type="checkbox"
        class="check"
        id={id}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onValue(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint && <span class="check-hint">{hint}</span>}
      </span>
    </label>
  );
}
