// One icon of the set, in the colour of the text beside it.
import { DIRECTED, ICONS, type IconName } from "./icons.ts";

type Props = {
  name: IconName;
  /** Side in CSS pixels; 16 unless told. */
  size?: number | undefined;
  class?: string | undefined;
};

/** Decorative: the word beside it, or the control's label, says what it means. */
export function Icon({ name, size, class: className = "" }: Props) {
  const turn = DIRECTED.has(name) ? "icon-turns" : "";
  const heavy = name === "more" ? "icon-heavy" : "";
  return (
    <svg
      class={`icon ${turn} ${heavy} ${className}`}
      viewBox="0 0 16 16"
      width={size ?? 16}
      height={size ?? 16}
      aria-hidden="true"
    >
      <path d={ICONS[name]} />
    </svg>
  );
}
