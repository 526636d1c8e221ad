// What formats, fields and files are called.
import { type ColumnField, IMPORT_FORMATS, type ImportFormat } from "../../domain/import.ts";
import { t } from "../i18n/t.ts";

const FORMAT_KEYS = {
  hxl: "imports.format_hxl",
  gdelt: "imports.format_gdelt",
  vigil: "imports.format_vigil",
  acled: "imports.format_acled",
  ccc: "imports.format_ccc",
  "ucdp-ged": "imports.format_ucdp_ged",
  "mass-mobilization": "imports.format_mass_mobilization",
  "2020pb": "imports.format_2020pb",
  "german-registrations": "imports.format_german_registrations",
  table: "imports.format_table",
} as const satisfies Record<ImportFormat, string>;

export const formatName = (format: ImportFormat) => t(FORMAT_KEYS[format]);

/** The names of several formats, as the list of imports has them: "acled, table". */
export function formatNames(formats: string): string[] {
  return formats
    .split(", ")
    .flatMap((name) => IMPORT_FORMATS.find((known) => known === name) ?? [])
    .map(formatName);
}

export const fieldName = (field: ColumnField) => t(`imports.field_${field}`);
