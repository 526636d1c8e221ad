// ACLED's protocol: programs that ask its API ask this site, with nothing changed but the address.
import { z } from "zod";
import {
  type AcledDeleted,
  acledDeletedSchema,
  acledTokenSchema,
} from "../../domain/answers/acled.ts";
import type { Engine } from "../../engine/engine.ts";
import { todayOf } from "../dashboard/parameters.ts";
import type { Openness } from "../http/authorise.ts";
import { type Route, route } from "../http/route.ts";
import { acledAnswer } from "./answer.ts";
import { gone } from "./gone.ts";
import { acledRefusal as refusal } from "./problem.ts";
import { readAcledQuery } from "./query.ts";
import { acledRows } from "./rows.ts";
import { tokenFor, tokenForm } from "./token.ts";

const parameter = (words: string) => z.string().optional().describe(words);

const paged = {
  limit: parameter("Rows on a page; 5000 unless you say otherwise, 0 for all."),
  page: parameter("The page, from 1 on."),
};

/** Described, not checked: what has no meaning is passed over. */
const readQuery = z.object({
  ...paged,
  cursor: parameter(
    "0 for the first page, then `next_cursor` of the page before; instead of `page`.",
  ),
  with_total: parameter("true: how many rows match beside a cursor, too."),
  fields: parameter("Columns, joined by |."),
  export_type: parameter("dyadic, or monadic: a row for each actor."),
  inter_num: parameter("1: kinds of actors as numbers."),
  _format: parameter("json, the only one."),
  country: parameter("Any column takes values, joined by |."),
  country_where: parameter("How: =, >, <, >=, <=, LIKE or BETWEEN. Any column has one."),
});

export function acledRoutes(engine: Pick<Engine, "page">, openness: Openness): Route[] {
  return [
    route(
      "POST",
      "/oauth/token",
      {
        doc: "What clients of ACLED's API sign in with: an API key as the password.",
        may: "sign in",
        form: true,
        body: tokenForm,
        refusal,
        evenReadOnly: true,
        problems: ["not_signed_in"],
        example: {
          body: { grant_type: "password", username: "ada@example.org", password: "anonymous" },
        },
        answer: acledTokenSchema,
      },
      async ({ db, body }) => ({ json: await tokenFor(db, body, openness) }),
    ),
    readRoute("/acled/read", engine),
    readRoute("/api/acled/read", engine),
    goneRoute("/deleted/read"),
    goneRoute("/api/deleted/read"),
  ];
}

function readRoute(path: "/acled/read" | "/api/acled/read", engine: Pick<Engine, "page">): Route {
  return route(
    "GET",
    path,
    {
      doc: "The events that match, in ACLED's columns and as its API answers.",
      may: "read",
      page: true,
      costly: true,
      query: readQuery,
      refusal,
      problems: ["bad_input"],
      example: { query: { country: "Belarus", limit: "3" } },
      answer: "application/json",
    },
    async ({ url, now }) => {
      const query = readAcledQuery(url.searchParams);
      const name = `vigil-acled-${now.toISOString().slice(0, 10)}`;
      const rows = acledRows(engine, query, todayOf(now));
      return {
        headers: { "content-type": "application/json; charset=utf-8" },
        pieces: acledAnswer(await begun(rows), name),
        unread: async () => {},
      };
    },
  );
}

/** The same rows, the first of which are there: what can't be had is refused before anything is sent. */
async function begun<Row, End>(rows: AsyncGenerator<Row, End>): Promise<AsyncGenerator<Row, End>> {
  const first = await rows.next();
  return (async function* () {
    if (first.done) return first.value;
    try {
      yield first.value;
      return yield* rows;
    } finally {
      await rows.return(undefined as never);
    }
  })();
}

function goneRoute(path: "/deleted/read" | "/api/deleted/read"): Route {
  return route(
    "GET",
    path,
    {
      doc: "Events that were published and are gone, as ACLED's API tells them.",
      may: "read",
      page: true,
      costly: true,
      query: z.object({
        ...paged,
        deleted_timestamp: parameter("Since when: seconds since 1970, or a day."),
        deleted_timestamp_where: parameter("How it is compared; >= unless you say otherwise."),
      }),
      refusal,
      problems: ["bad_input"],
      example: { query: { deleted_timestamp: "2020-01-01" } },
      answer: acledDeletedSchema,
    },
    async ({ db, url }) => {
      const { rows, total } = await gone(db, url.searchParams);
      const json: AcledDeleted = {
        ...{ status: 200, success: true, messages: [] },
        ...{ count: rows.length, total_count: total, data: rows },
      };
      return { json };
    },
  );
}
