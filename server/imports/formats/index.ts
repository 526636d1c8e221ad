// The formats that imports know, in the order in which a sheet is tried for them.
import type { ImportFormat } from "../../../domain/import.ts";
import type { Sheet } from "../sheet.ts";
import { acled } from "./acled.ts";
import { ccc } from "./ccc.ts";
import type { Format } from "./format.ts";
import { gdelt } from "./gdelt.ts";
import { germanRegistrations } from "./german-registrations.ts";
import { hxl } from "./hxl.ts";
import { massMobilization } from "./mass-mobilization.ts";
import { pb2020 } from "./pb2020.ts";
import { table } from "./table.ts";
import { ucdpGed } from "./ucdp-ged.ts";
import { vigil } from "./vigil.ts";

const FORMATS: readonly Format[] = [
  ...[hxl, gdelt, vigil, acled, ccc, ucdpGed, massMobilization, pb2020, germanRegistrations],
  table,
];

/** The format of a sheet, as it is named, else the first that fits; the plain table fits every one. */
export function formatOf(sheet: Sheet, named: ImportFormat | null): Format {
  const fits = (format: Format) =>
    named === null ? format.recognises(sheet) : format.name === named;
  return FORMATS.find(fits) ?? table;
}
