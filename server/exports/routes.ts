// Files: the chosen part of the record, as on the screen.
import { z } from "zod";
import { SHAPES } from "../../domain/csv-rows.ts";
import type { Engine } from "../../engine/engine.ts";
import { todayOf, viewerOf } from "../dashboard/parameters.ts";
import { CSV, type Route, route } from "../http/route.ts";

/** `site` gives the address under which people reach this site. */
export function exportsRoutes(engine: Pick<Engine, "file">, site: () => string): Route[] {
  return [
    route(
      "GET",
      "/api/export.csv",
      {
        doc: "The events that match, or their claims, as CSV: exactly the rows of the list, under the rule.",
        may: "read",
        filter: true,
        costly: true,
        query: z.strictObject({
          shape: z.enum(SHAPES).default("events").describe("What a row is."),
        }),
        example: { query: { has: "detained", shape: "claims" } },
        answer: CSV,
      },
      async ({ filter, query: { shape }, actor, now }) => {
        const asked = { filter, viewer: viewerOf(actor, filter), today: todayOf(now) };
        const { change, events, pieces, unread } = await engine.file({
          ...asked,
          shape,
          site: site(),
        });
        const headers = {
          "content-type": CSV,
          "content-disposition": `attachment; filename="vigil-${shape}-${now.toISOString().slice(0, 10)}.csv"`,
          "vigil-change": String(change),
          "vigil-rule": filter.rule,
          "vigil-events": String(events),
        };
        return { headers, pieces, unread };
      },
    ),
  ];
}
