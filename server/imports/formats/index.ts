// The formats that imports know, in the order in which a sheet is tried for them.
import type { Sheet } from "../sheet.ts";
import { acled } from "./acled.ts";
import { ccc } from "./ccc.ts";
import type { Format } from "./format.ts";
import { germanRegistrations } from "./german-registrations.ts";
import { pb2020 } from "./pb2020.ts";
import { table } from "./table.ts";
import { vigil } from "./vigil.ts";

export const FORMATS: readonly Format[] = [vigil, acled, ccc, pb2020, germanRegistrations, table];

/** The format of a sheet; the plain table fits every one. */
export function formatOf(sheet: Sheet): Format {
  return FORMATS.find((format) => format.recognises(sheet)) ?? table;
}
