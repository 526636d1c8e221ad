// The data of a chart as rows and columns: what its table shows and its file holds.
import type { Column } from "../../../domain/column.ts";
import { csvHeader, csvLine } from "../../../domain/csv.ts";
import type { Sum, Total } from "../../../domain/summary.ts";
import { day } from "../../i18n/dates.ts";
import { number } from "../../i18n/intl.ts";
import { outOfFile } from "../../i18n/of-whom.ts";
import { reach } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";

/** Null is unknown: an empty cell of the file, "no figure" in the table. */
export type Cell = string | number | null;

export type ChartColumn = {
  /** In the file, the same in every language. */
  readonly name: string;
  readonly type: Column<never>["type"];
  /** Above the table's column. */
  readonly head: string;
  /** How the table writes a value; as it is, unless told. */
  readonly show?: ((value: string) => string) | undefined;
  /** What the table says where nothing is known; "no figure" unless told. */
  readonly none?: string | undefined;
};

export type ChartRow = {
  readonly id: string;
  readonly cells: readonly Cell[];
  /** Where the row leads; null when nowhere. */
  readonly href: string | null;
};

export type ChartData = {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
};

export function text(name: string, head: string, show?: ChartColumn["show"]): ChartColumn {
  return { name, type: "text", head, show };
}

/** Measures by what they are called in files, which the table names. */
export function metricColumn<M extends string>(
  name: string,
  head: string,
  nameOf: (measure: M) => string,
): ChartColumn {
  return text(name, head, (value) => nameOf(outOfFile(value) as M));
}

export function date(name: string, head: string): ChartColumn {
  return { name, type: "date", head };
}

export function whole(name: string, head: string, none?: string): ChartColumn {
  return { name, type: "integer", head, none };
}

/**
 * A figure as five columns: the value in use, the lowest and highest claim, whether that has no upper end, and whether
 * groups of people give it.
 */
export function figureColumns(name: string, head: string): ChartColumn[] {
  return [
    whole(name, head),
    whole(`${name}_low`, t("charts.col_low")),
    whole(`${name}_high`, t("charts.col_high")),
    text(`${name}_open`, t("charts.col_open"), openWords),
    text(`${name}_from_groups`, t("dashboard.col_from_groups"), groupsWords),
  ];
}

/** A figure added up: the value in use, the range of what is claimed, and whether that has no upper end. */
export type SumRange = Pick<Total, "headline" | "low" | "high" | "open">;
/** The same, and whether groups of people give it. */
export type Sums = SumRange & Pick<Sum, "from_groups">;

/** The cells of those columns; the value in use lies within the range, as it is written everywhere. */
export function figureCells(sums: Sums | null): Cell[] {
  if (sums === null || sums.headline === null) return [null, null, null, "", ""];
  const { least, most, open } = reach({ ...sums, headline: sums.headline });
  return [sums.headline, least, most, String(open), sums.from_groups];
}

const openWords = (value: string) =>
  value === "true" ? t("charts.open_yes") : value === "false" ? t("charts.open_no") : "";

const groupsWords = (value: string) =>
  value === "some"
    ? t("charts.groups_some")
    : openWords(value === "" ? "" : String(value === "all"));

/** A cell in the table. */
export function shown(value: Cell, { type, show, none }: ChartColumn): string {
  if (value === null) return none ?? t("words.no_figure");
  if (typeof value === "number") return number(value);
  if (type === "date") return day(value);
  return show ? show(value) : value;
}

/** The file: RFC 4180, written as every other file of the site. */
export function csvOf({ columns, rows }: ChartData): string {
  const written = columns.map(
    ({ name, type, head }, i): Column<ChartRow> => ({
      name,
      type,
      meaning: head,
      get: (row) => row.cells[i] ?? null,
    }),
  );
  return csvHeader(written) + rows.map((row) => csvLine(written, row)).join("");
}
