// The second step: what each column of a table of no known format holds, and what is said of the whole file.
import { useEffect } from "preact/hooks";
import type { Import, ImportColumn } from "../../domain/answers/import.ts";
import { COLUMN_FIELDS, type ColumnField, IMPORT_FORMATS } from "../../domain/import.ts";
import { bytes } from "../i18n/intl.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { archive } from "../shell/archive.ts";
import { Button } from "../ui/button.tsx";
import { countryChoices, languageChoices } from "../ui/choices.ts";
import { Kbd } from "../ui/kbd.tsx";
import { Notice } from "../ui/notice.tsx";
import { Quote } from "../ui/quote.tsx";
import { SelectField } from "../ui/select.tsx";
import { TextField } from "../ui/text-field.tsx";
import { BeforeAfter } from "./before-after.tsx";
import { fieldName, formatName } from "./names.ts";
import { busy, check, said, setField, setSaid } from "./state.ts";

type Props = { file: Import };

export function Columns({ file }: Props) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void check();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  const rows = file.tables.reduce((sum, table) => sum + table.rows, 0);
  const hasDays = said.value?.mapping?.start !== undefined;
  const table = file.tables.find(({ format }) => format === "table");
  return (
    <>
      <Recognised file={file} />
      <div class="page-split import-split">
        <section aria-labelledby="columns">
          <h2 class="section-title" id="columns">
            {t("imports.columns")}
          </h2>
          {table !== undefined && !hasDays && (
            <Notice tone="warn" title={t("imports.no_days")}>
              {t("imports.no_days_text")}
            </Notice>
          )}
          <ul class="framed import-columns" data-part="import-mapping">
            {(table?.columns ?? []).map((column, at) => (
              <Column key={column.name} column={column} at={at} rows={table?.rows ?? 0} />
            ))}
          </ul>
        </section>
        <aside class="import-aside">
          <ForEveryRow />
        </aside>
      </div>
      <BeforeAfter file={file} />
      <p class="import-foot">
        <Button rank="primary" busy={busy.value} disabled={!hasDays} onClick={() => void check()}>
          {t("imports.check_all", { count: rows })} <Kbd>Ctrl Enter</Kbd>
        </Button>
        <span class="muted small">{t("imports.still_nothing")}</span>
      </p>
    </>
  );
}

/** What a file was taken for, with the way to say otherwise. */
export function Recognised({ file }: Props) {
  const { tables, encoding } = file;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const [format] = tables.map((table) => table.format);
  const facts = [
    [t("imports.fact_file"), commas([file.file, bytes(file.bytes)])],
    [t("imports.fact_encoding"), encoding ?? t("imports.workbook")],
    [t("imports.fact_rows"), t("imports.rows_in", { count: rows, sheets: tables.length })],
  ] as const;
  return (
    <dl class="framed import-facts" data-part="import-recognised">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t("imports.fact_format")}</dt>
        <dd>
          {file.state === "read" ? (
            <SelectField
              id="format"
              label={<span class="sr">{t("imports.fact_format")}</span>}
              compact
              value={said.value?.format ?? format ?? "table"}
              options={IMPORT_FORMATS.map((value) => ({ value, text: formatName(value) }))}
              onValue={(value) => {
                setSaid({ format: value, mapping: null });
                void check();
              }}
            />
          ) : (
            format && formatName(format)
          )}
        </dd>
      </div>
    </dl>
  );
}

const KEPT = "";

function Column({ column, at, rows }: { column: ImportColumn; at: number; rows: number }) {
  const { name, filled, examples } = column;
  const mapping = Object.entries(said.value?.mapping ?? {});
  const field = mapping.find(([, of]) => of === name)?.[0] as ColumnField | undefined;
  return (
    <li class={field === undefined ? "" : "import-column-used"} data-part="row">
      <div class="import-column-name">
        <b>
          <bdi>{name}</bdi>
        </b>
        <span class="muted small num">{t("imports.filled", { count: filled })}</span>
        <meter min={0} max={Math.max(1, rows)} value={filled} aria-hidden="true" />
      </div>
      <ul class="import-examples">
        {examples.map((example) => (
          <li key={example}>
            <Quote lang={said.value?.language}>{example}</Quote>
          </li>
        ))}
      </ul>
      <SelectField
        id={`column-${at}`}
        label={<span class="sr">{t("imports.becomes", { column: name })}</span>}
        compact
        value={field ?? KEPT}
        options={[
          { value: KEPT, text: t("imports.field_none") },
          ...COLUMN_FIELDS.map((value) => ({ value, text: fieldName(value) })),
        ]}
        onValue={(value) => setField(name, value === KEPT ? null : (value as ColumnField))}
      />
    </li>
  );
}

const NOT_SAID = "";

/** What rows do not say of themselves. */
function ForEveryRow() {
  const now = said.value;
  if (now === null) return null;
  const none = { value: NOT_SAID, text: t("imports.not_said") };
  return (
    <section aria-labelledby="every-row" data-part="import-defaults">
      <h2 class="section-title" id="every-row">
        {t("imports.every_row")}
      </h2>
      <div class="framed import-defaults">
        <SelectField
          id="country"
          label={t("imports.country")}
          compact
          value={now.country ?? NOT_SAID}
          options={[none, ...countryChoices()]}
          onValue={(value) => setSaid({ country: value === NOT_SAID ? null : value })}
        />
        <SelectField
          id="language"
          label={t("imports.language")}
          compact
          value={now.language ?? NOT_SAID}
          options={[none, ...languageChoices(archive.value?.languages)]}
          onValue={(value) => setSaid({ language: value === NOT_SAID ? null : value })}
        />
        <TextField
          id="publisher"
          label={t("imports.publisher")}
          hint={t("imports.publisher_hint")}
          compact
          value={now.publisher ?? ""}
          onValue={(value) => setSaid({ publisher: value.trim() === "" ? null : value })}
        />
      </div>
    </section>
  );
}
