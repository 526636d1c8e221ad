// Buttons and links that look like buttons, in three ranks.
import type { ButtonHTMLAttributes, ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

/** primary: ink, one per view; standard: outlined; quiet: no border. */
type Rank = "primary" | "standard" | "quiet";

type Look = {
  rank?: Rank | undefined;
  icon?: IconName | undefined;
  small?: boolean | undefined;
  children?: ComponentChildren;
};

type ButtonProps = Look &
  Omit<ButtonHTMLAttributes, "icon" | "class"> & {
    /** Still works, but says that it is at work. */
    busy?: boolean | undefined;
  };

const looks = ({ rank = "standard", small }: Look) =>
  `button button-${rank} ${small ? "button-small" : ""}`;

/** A push button; `type="button"` unless told. */
export function Button({ rank, icon, small, busy, children, ...rest }: ButtonProps) {
  return (
    <button type="button" aria-busy={busy || undefined} {...rest} class={looks({ rank, small })}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A link with the look of a button: it goes somewhere, or downloads. */
export function ButtonLink({
  rank,
  icon,
  small,
  children,
  href,
  download,
}: Look & { href: string; download?: string | boolean | undefined }) {
  return (
    <a href={href} download={download} class={looks({ rank, small })}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** An icon alone: close, more, zoom, remove. `label` is its name and its tooltip. */
export function IconButton({
  icon,
  label,
  ...rest
}: { icon: IconName; label: string } & Omit<ButtonHTMLAttributes, "icon" | "class" | "label">) {
  return (
    <button
      type="button"
      {...rest}
      class="button button-quiet icon-button"
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </button>
  );
}
