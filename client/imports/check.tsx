// The third step: what would become of every row, what can't be taken, what is worth a look, and how to bring it in.
import type { Import } from "../../domain/answers/import.ts";
import { PLACE_PRECISIONS } from "../../domain/vocabulary/precision.ts";
import { number } from "../i18n/intl.ts";
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Quote } from "../ui/quote.tsx";
import { Table } from "../ui/table.tsx";
import { BeforeAfter } from "./before-after.tsx";
import { BringIn } from "./bring-in.tsx";
import { Recognised } from "./columns.tsx";
import { RowSum } from "./row-sum.tsx";

type Props = { file: Import };

export function Check({ file }: Props) {
  const { counts } = file;
  if (counts === null) return null;
  return (
    <>
      <Recognised file={file} />
      <RowSum counts={counts} />
      <div class="page-split import-split">
        <div class="import-found">
          <Rejects file={file} />
          <Notes file={file} />
          <BeforeAfter file={file} />
        </div>
        <aside class="import-aside">
          <BringIn file={file} counts={counts} />
          <Written file={file} />
        </aside>
      </div>
    </>
  );
}

function Rejects({ file: { id, rejects, counts } }: Props) {
  const all = counts?.rejected ?? 0;
  if (all === 0) return null;
  return (
    <section aria-labelledby="rejects" data-part="import-rejects">
      <header class="import-title">
        <h2 class="section-title" id="rejects">
          {t("imports.rejects", { count: all })}
        </h2>
        <ButtonLink small icon="download" href={`/api/imports/${id}/rejects.csv`} download>
          {t("imports.rejects_csv")}
        </ButtonLink>
      </header>
      <Table caption={t("imports.rejects", { count: all })} framed rows={all}>
        <thead>
          <tr>
            <th scope="col" class="n">
              {t("imports.th_row")}
            </th>
            <th scope="col" class="n">
              {t("imports.th_line")}
            </th>
            <th scope="col">{t("imports.th_column")}</th>
            <th scope="col">{t("imports.th_cell")}</th>
            <th scope="col">{t("imports.th_why")}</th>
          </tr>
        </thead>
        <tbody>
          {rejects.map(({ sheet, row, line, column, cell, reason }) => (
            <tr key={`${sheet}-${row}`} data-part="row">
              <th scope="row" class="n">
                {sheet !== null && <bdi class="muted">{sheet} </bdi>}
                {row}
              </th>
              <td class="n">{line ?? ""}</td>
              <td>
                <bdi>{column}</bdi>
              </td>
              <td>{cell && <Quote>{cell}</Quote>}</td>
              <td lang="en">{reason}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p class="muted small">
        {rejects.length < all && `${t("imports.rejects_more", { count: all - rejects.length })} `}
        {t("imports.rejects_text")}
      </p>
    </section>
  );
}

function Notes({ file: { notes } }: Props) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes" data-part="import-notes">
      <h2 class="section-title" id="notes">
        {t("imports.notes")}
      </h2>
      <ul class="framed import-notes">
        {notes.map(({ reason, rows, first }) => (
          <li key={reason}>
            <b class="num">{number(rows)}</b>
            <span lang="en">{reason}</span>
            {first > 0 && (
              <span class="muted small num">{t("imports.from_row", { row: String(first) })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What would be written, in numbers. */
function Written({ file: { counts, places } }: Props) {
  if (counts === null) return null;
  const known = PLACE_PRECISIONS.filter(({ value }) => (places[value] ?? 0) > 0);
  return (
    <section aria-labelledby="written">
      <h2 class="section-title" id="written">
        {t("imports.read_in_file")}
      </h2>
      <dl class="framed import-written num">
        <div>
          <dt>{t("imports.written_events")}</dt>
          <dd>{number(counts.events)}</dd>
        </div>
        <div>
          <dt>{t("imports.written_changed")}</dt>
          <dd>{number(counts.updated)}</dd>
        </div>
        <div>
          <dt>{t("imports.written_claims")}</dt>
          <dd>{number(counts.claims)}</dd>
        </div>
        {known.map(({ value }) => (
          <div key={value}>
            <dt>{t("imports.place_known_to", { precision: label("place_precision", value) })}</dt>
            <dd>{number(places[value] ?? 0)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
