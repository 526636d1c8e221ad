// What the marks of claims mean: square, disc, hollow, dash.
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";

/** `others`: the disc stands for everybody but the authorities. */
export function VoiceKey({ others, gaps }: { others?: boolean; gaps?: boolean }) {
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
