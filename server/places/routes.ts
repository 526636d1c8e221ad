// Places by name, for the form.
import { z } from "zod";
import { placesSchema } from "../../domain/answers/place.ts";
import { countrySchema } from "../../domain/place-schema.ts";
import { text } from "../../domain/text.ts";
import { pageSize } from "../http/query.ts";
import { type Route, route } from "../http/route.ts";
import { placesLike, recordedPlaces } from "./repository.ts";

export function placesRoutes(): Route[] {
  return [
    route(
      "GET",
      "/api/places",
      {
        doc: "Places of the record whose name holds some letters, then towns of the world by any of their names.",
        may: "read",
        query: z.strictObject({
          q: text(100).describe("Letters that the name holds."),
          limit: pageSize(10, 50),
          country: countrySchema.optional().describe("The country whose towns come first."),
          recorded: z
            .literal("true")
            .optional()
            .describe("Only places of the record, no other towns of the world."),
        }),
        example: { query: { q: "min" } },
        answer: placesSchema,
      },
      async ({ db, query: { q, limit, country, recorded } }) => ({
        json: {
          items: recorded
            ? await recordedPlaces(db, q, limit)
            : await placesLike(db, q, limit, country),
        },
      }),
    ),
  ];
}
