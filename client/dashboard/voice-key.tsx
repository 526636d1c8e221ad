// What the marks of claims mean: square, disc, triangle, diamond, hollow, dash.
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import type { Mark, Voice } from "./timeline/marks.ts";

type Props = {
  /** What is drawn: organisers, and figures of several, are named where they occur. */
  marks?: readonly Mark[];
  /** The disc stands for everybody but the authorities. */
  others?: boolean;
  gaps?: boolean;
};

export function VoiceKey({ marks = [], others, gaps }: Props) {
  const speaks = (voice: Voice) => marks.some((mark) => mark.voice === voice);
  return (
    <ul class="voice-key" aria-label={t("dashboard.voice_key")}>
      <li>
        <svg width="9" height="9" aria-hidden="true">
          <path d="M.5.5h8v8h-8Z" class="key-filled" />
        </svg>
        {label("rule", "authorities")}
      </li>
      <li>
        <svg width="10" height="10" aria-hidden="true">
          <path d="M.8 5a4.2 4.2 0 1 1 8.4 0 4.2 4.2 0 1 1-8.4 0Z" class="key-filled" />
        </svg>
        {others ? t("dashboard.monitors_others") : label("rule", "monitors")}
      </li>
      {speaks("organisers") && (
        <li>
          <svg width="10" height="10" aria-hidden="true">
            <path d="M5 .5l4.5 8.5h-9Z" class="key-filled" />
          </svg>
          {label("rule", "organisers")}
        </li>
      )}
      {speaks("several") && (
        <li>
          <svg width="10" height="10" aria-hidden="true">
            <path d="M5 0l5 5-5 5-5-5Z" class="key-filled" />
          </svg>
          {t("dashboard.of_several")}
        </li>
      )}
      <li>
        <svg width="10" height="10" aria-hidden="true">
          <path d="M1.2 5a3.8 3.8 0 1 1 7.6 0 3.8 3.8 0 1 1-7.6 0Z" class="key-hollow" />
        </svg>
        {t("dashboard.not_in_use")}
      </li>
      {gaps && (
        <li>
          <svg width="8" height="8" aria-hidden="true">
            <path d="M1 5h6" class="key-gap" />
          </svg>
          {t("words.no_figure")}
        </li>
      )}
    </ul>
  );
}
