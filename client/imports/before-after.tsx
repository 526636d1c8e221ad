// Rows as they stand in the file, and what they become: one for each thing that is done to rows.
import type { Import, RowPreview } from "../../domain/answers/import.ts";
import type { Proposal } from "../../domain/draft.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { when } from "../i18n/dates.ts";
import { kindAndForm, label } from "../i18n/label.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { ClaimText } from "../ui/figure-text.tsx";
import { Icon } from "../ui/icon.tsx";
import { KindShape } from "../ui/marks/kind-shape.tsx";
import { Quote } from "../ui/quote.tsx";
import "./before-after.css";

export function BeforeAfter({ file }: { file: Import }) {
  if (file.preview.length === 0) return null;
  return (
    <section aria-labelledby="before-after" data-part="import-preview">
      <h2 class="section-title" id="before-after">
        {t("imports.before_after")}
      </h2>
      <ol class="framed import-preview">
        {file.preview.map((row) => (
          <Row key={`${row.sheet}-${row.row}`} row={row} language={file.asked.language} />
        ))}
      </ol>
    </section>
  );
}

function Row({ row, language }: { row: RowPreview; language: string | null }) {
  return (
    <li data-part="row">
      <p class="import-row-number num">
        {row.sheet !== null && <bdi>{row.sheet} </bdi>}
        {t("imports.row", { row: String(row.row) })}
        {row.line !== null && row.line !== row.row && (
          <span class="muted small">{t("imports.line", { line: String(row.line) })}</span>
        )}
      </p>
      <dl class="import-cells">
        {row.cells.map(([column, cell]) => (
          <div key={column}>
            <dt>
              <bdi>{column}</bdi>
            </dt>
            <dd>
              <Quote lang={language}>{cell}</Quote>
            </dd>
          </div>
        ))}
      </dl>
      <Icon name="forward" class="import-arrow" />
      <div class="import-after">
        {row.events.map((event, i) => (
          <Event key={`${event.start}-${i}`} event={event} />
        ))}
        {row.notes.map((note) => (
          <p key={note} class="muted small" lang="en">
            {note}
          </p>
        ))}
      </div>
    </li>
  );
}

function Event({ event }: { event: Proposal }) {
  const { title, kind, form, place, start, end, date_precision, claims, extra } = event;
  const kept = Object.keys(extra ?? {}).length;
  return (
    <div class="import-event">
      <KindShape kind={kind} silent />
      <div>
        <b>
          <bdi>{title}</bdi>
        </b>
        <p class="two small num">
          {commas([
            kindAndForm(kind, form),
            place.name,
            label("place_precision", place.precision),
            when(start, end, date_precision, "row"),
          ])}
        </p>
        <p class="two small">
          {claims.length === 0 && t("drafts.no_figure")}
          {METRICS.map(({ value: metric }) => {
            const own = claims.filter((claim) => claim.metric === metric);
            if (own.length === 0) return null;
            return (
              <span key={metric} class="import-figure">
                <span class="muted">{label("metric", metric)}</span>{" "}
                {own.map((claim, i) => (
                  <span key={`${metric}-${i}`}>
                    {i > 0 && " · "}
                    <ClaimText claim={claim} />
                  </span>
                ))}
              </span>
            );
          })}
        </p>
        {kept > 0 && <p class="muted small">{t("imports.kept_beside", { count: kept })}</p>}
      </div>
    </div>
  );
}
