// A word on a tinted ground that says a state.
import type { ComponentChildren } from "preact";
import { times } from "../i18n/say.ts";
import { t } from "../i18n/t.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

type Props = {
  tone?: "plain" | "line" | "ok" | "warn" | "danger" | "ink" | undefined;
  icon?: IconName | undefined;
  children: ComponentChildren;
};

export function Tag({ tone = "plain", icon, children }: Props) {
  return (
    <span class={`tag tag-${tone} num`}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}

/** "differ 6×": shown from a ratio of 2 upwards, else nothing. */
export function DifferTag({ ratio }: { ratio: number | null }) {
  if (ratio === null || ratio < 2) return null;
  return <Tag tone="warn">{t("ui.differ", { ratio: times(ratio) })}</Tag>;
}
