// Rows read = new + updated + unchanged + duplicates + rejected + empty: with a tick only where the server's numbers agree.
import type { RowCounts } from "../../domain/answers/import.ts";
import { number } from "../i18n/intl.ts";
import { rich } from "../i18n/rich.ts";
import { t } from "../i18n/t.ts";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";

const PARTS = ["new", "updated", "unchanged", "duplicates", "rejected", "empty"] as const;

/** Whether every row is in exactly one of the six. */
export const addsUp = (counts: RowCounts) =>
  counts.rows === PARTS.reduce((sum, part) => sum + counts[part], 0);

export function RowSum({ counts }: { counts: RowCounts }) {
  if (!addsUp(counts))
    return (
      <Notice tone="danger" title={t("imports.mismatch")}>
        {t("imports.mismatch_text")}
      </Notice>
    );
  return (
    <section class="import-sum framed num" aria-label={t("imports.sum")} data-part="import-sum">
      <p>
        <span>
          {rich("imports.sum_rows", { n: <b>{number(counts.rows)}</b>, count: counts.rows })}
        </span>
        {PARTS.map((part, i) => (
          <span key={part} class={counts[part] === 0 ? "muted" : ""}>
            <span class="import-sign muted">{i === 0 ? " = " : " + "}</span>
            {rich(`imports.sum_${part}`, { n: <b>{number(counts[part])}</b> })}
          </span>
        ))}
      </p>
      <span class="import-agrees">
        <Icon name="check" /> {t("imports.adds_up")}
      </span>
    </section>
  );
}
