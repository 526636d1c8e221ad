// Writes what stands in a data package beside its rows: how to read them, what terms mean, and the descriptor that programs read.
import type { Column } from "../../domain/column.ts";
import { columnsOf } from "../../domain/column.ts";
import { csvHeader, csvLine } from "../../domain/csv.ts";
import { columnsOfFile, isForeign, type Shape } from "../../domain/csv-rows.ts";
import { printFilter } from "../../domain/filter-url.ts";
import { RULES } from "../../domain/rule.ts";
import { VOCABULARIES } from "../../domain/vocabulary.ts";
import { type About, type AboutFile, citationOf, viewAddress } from "./about.ts";

/** A file that was written, as it can be checked. */
export type WrittenFile = { name: string; bytes: number; sha256: string };

type CodebookLine = { vocabulary: string; value: string; label: string; meaning: string };

const codebookColumn = columnsOf<CodebookLine>();
const CODEBOOK_COLUMNS: readonly Column<CodebookLine>[] = [
  codebookColumn.text(
    "vocabulary",
    "The vocabulary that it belongs to.",
    (line) => line.vocabulary,
  ),
  codebookColumn.text("value", "What stands in a cell.", ({ value }) => value),
  codebookColumn.text("label", "What it is called.", ({ label }) => label),
  codebookColumn.text("meaning", "What it means.", ({ meaning }) => meaning),
];

export const CODEBOOK = "codebook.csv";

/** Every term that a cell of the package can hold, as CSV. */
export function codebookCsv(): string {
  const lines = Object.entries({ ...VOCABULARIES, rule: RULES }).flatMap(([vocabulary, terms]) =>
    terms.map(({ value, label, text }) =>
      csvLine(CODEBOOK_COLUMNS, { vocabulary, value, label, meaning: text }),
    ),
  );
  return csvHeader(CODEBOOK_COLUMNS) + lines.join("");
}

/** What each file of rows holds, for people. */
const HOLDS: Record<Shape, string> = {
  events: "a row for each event, its figures under the rule above",
  claims: "a row for each figure as one source gives it, replaced and withdrawn ones too",
  acled: "a row for each event, in the columns of ACLED",
  ccc: "a row for each event, in the columns of the Crowd Counting Consortium",
};

/** Whether a package has rows in whose cells terms of Vigil's own stand. */
export const hasTerms = (shapes: readonly Shape[]) => !shapes.every(isForeign);

/** How to read and cite the package, for people. */
export function readme(about: About, shapes: readonly Shape[]): string {
  const told = about.map(([name, said]) => `${name}: ${said}`);
  return [
    "A data package of Vigil: events of protest, and every figure that a source gives of them.",
    told.join("\n"),
    `${shapes.map((shape) => `${rowsFile(shape).padEnd(14)}${HOLDS[shape]}\n`).join("")}${
      hasTerms(shapes) ? `${CODEBOOK}  what each term means\n` : ""
    }datapackage.json  what each column means (Frictionless data package)
SHA256SUMS    checksums: sha256sum -c SHA256SUMS`,
    `The files are UTF-8 with commas, and all of one change of the record. An apostrophe before =, +, - or @ guards
against spreadsheets that would calculate the cell; a program may take it away.`,
    "",
  ].join("\n\n");
}

type Described = { files: readonly WrittenFile[]; shapes: readonly Shape[]; forEditors: boolean };

/** What programs read: which files there are, what their columns are, where it comes from (Data Package 1.0). */
export function descriptor(file: AboutFile, { files, shapes, forEditors }: Described): string {
  const { filter, site, licence, cited, at, change, events, claims } = file;
  const columns: Readonly<Record<string, readonly Column<never>[]>> = {
    ...Object.fromEntries(
      shapes.map((shape) => [
        rowsFile(shape),
        columnsOfFile({ shape, subject: filter.subject, forEditors }),
      ]),
    ),
    [CODEBOOK]: CODEBOOK_COLUMNS,
  };
  const resources = files.flatMap(({ name, bytes, sha256 }) => {
    const own = columns[name];
    return own === undefined
      ? []
      : [
          {
            profile: "tabular-data-resource",
            name: name.replace(/\.csv$/, ""),
            path: name,
            format: "csv",
            mediatype: "text/csv",
            encoding: "utf-8",
            bytes,
            hash: `sha256:${sha256}`,
            dialect: { delimiter: ",", quoteChar: '"', doubleQuote: true, lineTerminator: "\r\n" },
            schema: { fields: own.map(fieldOf), missingValues: [""], ...KEYS[name] },
          },
        ];
  });
  const described = {
    profile: "tabular-data-package",
    name: "vigil",
    title: "Events of protest and what sources say of them",
    description: citationOf(file),
    homepage: viewAddress(file),
    created: at.toISOString(),
    ...(licence === "" ? {} : { licenses: [{ name: licence, title: licence }] }),
    sources: [{ title: cited, path: site }],
    vigil: { filter: printFilter(filter), rule: filter.rule, change, events, claims },
    resources,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

const KEYS: Readonly<Record<string, object>> = {
  "acled.csv": { primaryKey: "event_id_cnty" },
  "events.csv": { primaryKey: "id" },
  "claims.csv": {
    primaryKey: "claim_id",
    foreignKeys: [{ fields: "event_id", reference: { resource: "events", fields: "id" } }],
  },
};

/** Several texts in one cell are a text to programs; the column's meaning says how they are joined. */
function fieldOf({ name, type, meaning }: Column<never>) {
  const isText = type === "text" || type === "list";
  return { name, type: isText ? "string" : type, description: meaning };
}

/** The checksums of files as `sha256sum -c` reads them. */
export function checksums(files: readonly WrittenFile[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
}

/** The names of the files of rows. */
export const rowsFile = (shape: Shape): string => `${shape}.csv`;
