// Files: the chosen part of the record, as on the screen.
import { z } from "zod";
import { objectKeys } from "../../domain/object-keys.ts";
import type { Engine } from "../../engine/engine.ts";
import { todayOf, viewerOf } from "../dashboard/parameters.ts";
import { type Route, route } from "../http/route.ts";
import { fileName } from "./file-name.ts";
import { FORMATS, type Format, openFile } from "./formats.ts";

export type ExportSettings = {
  /** Gives the address under which people reach this site. */
  site: () => string;
  /** The licence under which the record is given away; empty where nobody said. */
  licence: string;
};

export function exportsRoutes(engine: Pick<Engine, "file">, settings: ExportSettings): Route[] {
  return objectKeys(FORMATS).map((format) => exportRoute(format, engine, settings));
}

function exportRoute(
  format: Format,
  engine: Pick<Engine, "file">,
  { site, licence }: ExportSettings,
): Route {
  const { type, words, shapes } = FORMATS[format];
  const what =
    shapes.length > 1 ? "The events that match, or their claims," : "The events that match";
  return route(
    "GET",
    `/api/export.${format}`,
    {
      doc: `${what} as ${words}: exactly the rows of the list, under the rule.`,
      may: "read",
      filter: true,
      costly: true,
      query: z.strictObject({
        shape: z.enum(shapes).default(shapes[0]).describe("What a row is."),
      }),
      example: { query: { has: "detained" } },
      answer: type,
    },
    async ({ filter, query: { shape }, actor, now }) => {
      const asked = { filter, viewer: viewerOf(actor, filter), today: todayOf(now) };
      const file = await openFile(engine, {
        ...asked,
        shape,
        site: site(),
        licence,
        at: now,
        format,
      });
      const { change, events, pieces, unread } = file;
      const day = now.toISOString().slice(0, 10);
      const name = fileName(shape, { filter, day, ending: format });
      const headers = {
        "content-type": type,
        "content-disposition": `attachment; filename="${name}"`,
        "vigil-change": String(change),
        "vigil-rule": filter.rule,
        "vigil-events": String(events),
      };
      return { headers, pieces, unread };
    },
  );
}
