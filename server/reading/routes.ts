// Reading an article for proposed records: nothing is kept of it, and nothing enters by itself.
import { readingSchema } from "../../domain/answers/reading.ts";
import { articleSchema } from "../../domain/article.ts";
import { type Route, route } from "../http/route.ts";
import type { ReadArticle } from "./reader.ts";

export function readingRoutes(read: ReadArticle): Route[] {
  return [
    route(
      "POST",
      "/api/extract",
      {
        doc: "Reads an article in English and proposes records, each value with the characters that it came from. Nothing of it is kept.",
        may: "contribute",
        costly: true,
        body: articleSchema,
        example: {
          body: {
            title: "Thousands march in Hrodna",
            text: "More than 3,000 people marched in Hrodna on Sunday, organisers said.",
            published_on: "2020-08-24",
          },
        },
        evenReadOnly: true,
        answer: readingSchema,
      },
      async ({ body: { title, text, published_on } }) => ({
        json: await read({ title: title ?? "", text, published: published_on }),
      }),
    ),
  ];
}
