// Files: the chosen part of the record, as on the screen.
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { z } from "zod";
import { select } from "../../domain/summarise/selection.ts";
import { eyesOf } from "../dashboard/eyes.ts";
import type { ReadModel } from "../dashboard/read-model.ts";
import { type Route, route } from "../http/route.ts";
import { csvChunks, SHAPES } from "./rows.ts";

const MS_PER_DAY = 86_400_000;

/** `site` gives the address under which people reach this site. */
export function exportsRoutes(model: ReadModel, site: () => string): Route[] {
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
        answer: "text/csv; charset=utf-8",
      },
      async ({ filter, query: { shape }, actor, now }) => {
        const view = await model.view(eyesOf(actor, filter), filter);
        const { selected } = select(view.records, filter, Math.floor(now.getTime() / MS_PER_DAY));
        const headers = {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename="vigil-${shape}-${now.toISOString().slice(0, 10)}.csv"`,
          "vigil-change": String(view.change),
          "vigil-rule": filter.rule,
          "vigil-events": String(selected.length),
        };
        const chunks = csvChunks(selected, { shape, rule: filter.rule, site: site() });
        return { stream: (response) => send(response, headers, chunks) };
      },
    ),
  ];
}

/** Writes at the reader's pace; stops when the reader is gone. */
async function send(
  response: ServerResponse,
  headers: Record<string, string>,
  chunks: Iterable<string>,
): Promise<void> {
  response.writeHead(200, headers);
  const gone = once(response, "close");
  for (const chunk of chunks) {
    if (response.destroyed) return;
    if (!response.write(chunk)) await Promise.race([once(response, "drain"), gone]);
  }
  response.end();
}
