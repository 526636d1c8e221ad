// Files: the chosen part of the record, as on the screen.
import type { ServerResponse } from "node:http";
import { z } from "zod";
import { SHAPES } from "../../domain/csv-rows.ts";
import { todayOf } from "../dashboard/asked.ts";
import { eyesOf } from "../dashboard/eyes.ts";
import type { Model, Piece } from "../dashboard/model.ts";
import { type Route, route } from "../http/route.ts";

/** `site` gives the address under which people reach this site. */
export function exportsRoutes(model: Pick<Model, "file">, site: () => string): Route[] {
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
        const asked = { filter, eyes: eyesOf(actor, filter), today: todayOf(now) };
        const { change, events, pieces } = await model.file({ ...asked, shape, site: site() });
        const headers = {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename="vigil-${shape}-${now.toISOString().slice(0, 10)}.csv"`,
          "vigil-change": String(change),
          "vigil-rule": filter.rule,
          "vigil-events": String(events),
        };
        return { stream: (response) => send(response, headers, pieces) };
      },
    ),
  ];
}

/** Writes at the reader's pace; stops when the reader is gone. */
async function send(
  response: ServerResponse,
  headers: Record<string, string>,
  pieces: AsyncIterable<Piece>,
): Promise<void> {
  response.writeHead(200, headers);
  let goOn = () => {};
  for (const event of ["drain", "close"]) response.on(event, () => goOn());
  for await (const piece of pieces) {
    if (response.destroyed) return;
    if (!response.write(piece))
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
  }
  response.end();
}
