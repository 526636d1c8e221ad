// Files: the chosen part of the record, as on the screen.
import { z } from "zod";
import { FOREIGN_SHAPES } from "../../domain/csv-rows.ts";
import type { Filter } from "../../domain/filter.ts";
import { objectKeys } from "../../domain/object-keys.ts";
import type { Engine } from "../../engine/engine.ts";
import { termsOf } from "../archive/repository.ts";
import { todayOf, viewerOf } from "../dashboard/parameters.ts";
import { type Route, route } from "../http/route.ts";
import { fileName } from "./file-name.ts";
import { FORMATS, type Format, openFile } from "./formats.ts";
import { openPackage, ZIP } from "./package.ts";

export type ExportSettings = {
  /** Gives the address under which people reach this site. */
  site: () => string;
  /** The licence under which the record is given away; empty where the archive says it. */
  licence: string;
  /** Where packages are put together. */
  dataDir: string;
};

const hxlSchema = z
  .literal("1")
  .optional()
  .describe("A line of HXL hashtags behind the column names.");

export function exportsRoutes(
  engine: Pick<Engine, "file" | "change">,
  settings: ExportSettings,
): Route[] {
  return [
    ...objectKeys(FORMATS).map((format) => exportRoute(format, engine, settings)),
    packageRoute(engine, settings),
  ];
}

function exportRoute(
  format: Format,
  engine: Pick<Engine, "file">,
  { site, licence }: ExportSettings,
): Route {
  const { type, words, shapes } = FORMATS[format];
  const what = shapes.some((shape) => shape === "claims")
    ? "The events that match, or their claims,"
    : "The events that match";
  return route(
    "GET",
    `/api/export.${format}`,
    {
      doc: `${what} as ${words}: exactly the rows of the list, under the rule.`,
      may: "read",
      filter: true,
      costly: true,
      query: z.strictObject({
        shape: z
          .enum(shapes)
          .default(shapes[0])
          .describe(
            "What a row is, and in whose columns: Vigil's, ACLED's or the Crowd Counting Consortium's.",
          ),
        ...(format === "csv" ? { hxl: hxlSchema } : {}),
      }),
      example: { query: { has: "detained" } },
      answer: type,
    },
    async ({ db, filter, query: { shape, hxl }, actor, now }) => {
      const asked = { filter, viewer: viewerOf(actor, filter), today: todayOf(now) };
      const terms = await termsOf(db, licence);
      const how = { shape, site: site(), ...terms, at: now, format, hxl: hxl === "1" };
      const file = await openFile(engine, { ...asked, ...how });
      const { pieces, unread } = file;
      const headers = headersOf(file, { filter, now, type, what: shape, ending: format });
      return { headers, pieces, unread };
    },
  );
}

function packageRoute(
  engine: Pick<Engine, "file" | "change">,
  { site, licence, dataDir }: ExportSettings,
): Route {
  return route(
    "GET",
    "/api/export.zip",
    {
      doc: "The events that match and their claims as a data package, all of one change of the record: CSV, a codebook, datapackage.json and checksums.",
      may: "read",
      filter: true,
      costly: true,
      query: z.strictObject({
        shape: z
          .enum(FOREIGN_SHAPES)
          .optional()
          .describe("In whose columns the events are instead, without their claims."),
      }),
      example: { query: { has: "detained" } },
      answer: ZIP,
    },
    async ({ db, filter, query: { shape = null }, actor, now, request, signal }) => {
      const view = { filter, viewer: viewerOf(actor, filter), today: todayOf(now) };
      const asked = { ...view, site: site() };
      const terms = await termsOf(db, licence);
      // A package is made before it is sent, and for its headers alone not at all.
      const file =
        request.method === "HEAD"
          ? await engine.file({ ...asked, shape: shape ?? "events" })
          : await openPackage(engine, { ...asked, ...terms, shape, dataDir, at: now, signal });
      const { pieces, unread } = file;
      const what = shape === null ? "package" : `package-${shape}`;
      const headers = headersOf(file, { filter, now, type: ZIP, what, ending: "zip" });
      return { headers, pieces, unread };
    },
  );
}

type Named = { filter: Filter; now: Date; type: string; what: string; ending: string };

function headersOf(
  { change, events }: { change: number; events: number },
  { filter, now, type, what, ending }: Named,
) {
  const name = fileName(what, { filter, day: now.toISOString().slice(0, 10), ending });
  return {
    "content-type": type,
    "content-disposition": `attachment; filename="${name}"`,
    "vigil-change": String(change),
    "vigil-rule": filter.rule,
    "vigil-events": String(events),
  };
}
