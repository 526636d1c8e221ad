// The way from a figure to how it comes about, beside the figure's name.
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { t } from "../i18n/t.ts";
import "./how.css";

type Props = {
  metric: Metric;
  /** What the figure is called where it stands. */
  name: string;
  /** The address with the explanation, or without it where that is open. */
  href: string;
  open: boolean;
  onFollow?: (() => void) | undefined;
};

export function How({ metric, name, href, open, onFollow }: Props) {
  return (
    <a
      class="how plain-link"
      href={href}
      aria-label={t("words.how_named", { name })}
      aria-expanded={open}
      data-explains={metric}
      onClick={onFollow}
    >
      {t("words.how")}
    </a>
  );
}

/** The room that it takes, while the figure is awaited. */
export function HowAwaited() {
  return (
    <span class="how how-awaited" aria-hidden="true">
      {t("words.how")}
    </span>
  );
}
