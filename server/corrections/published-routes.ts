// The corrections column over HTTP: a list, a file and a feed, the same for everybody.
import { z } from "zod";
import { correctionPageSchema } from "../../domain/answers/correction.ts";
import { deletedPageSchema } from "../../domain/answers/deleted.ts";
import { CORRECTION_COLUMNS } from "../../domain/correction-text.ts";
import { CORRECTION_KINDS, type CorrectionKind } from "../../domain/corrections.ts";
import { csvHeader, csvLine } from "../../domain/csv.ts";
import { archiveOf } from "../archive/repository.ts";
import { readTogether } from "../db/consistent-read.ts";
import type { Db } from "../db/tables.ts";
import { pageSize } from "../http/query.ts";
import { ATOM, CSV, type Route, route } from "../http/route.ts";
import { deleted } from "./deleted.ts";
import { corrections, publicSince } from "./published.ts";

const kind = z.enum(CORRECTION_KINDS).optional().describe("Only corrections of this kind.");

const before = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, "is not a change number")
  .transform(Number)
  .optional()
  .describe("Only what was changed before this change of the public log.");

const listQuery = z.strictObject({ before, limit: pageSize(50, 100), kind });

/** Corrections in a feed: readers of feeds keep what they have seen. */
const IN_FEED = 50;

/** `site` gives the address under which people reach this site. */
export function publishedCorrectionsRoutes(site: () => string): Route[] {
  return [
    route(
      "GET",
      "/api/corrections",
      {
        doc: "What was published and then corrected, newest first, with the reason.",
        may: "read",
        logged: true,
        query: listQuery,
        example: { query: { kind: "figure", limit: "3" } },
        answer: correctionPageSchema,
      },
      async ({ db, url, query: { before = null, limit, kind = null } }) => {
        const json = await readTogether(db, async (trx) => {
          const { items, next } = await corrections(trx, { before, limit, kind });
          return { items, next: furtherOf(url, next), since: await publicSince(trx) };
        });
        return { json };
      },
    ),
    route(
      "GET",
      "/api/corrections.csv",
      {
        doc: "All corrections as CSV, newest first.",
        may: "read",
        costly: true,
        query: z.strictObject({ kind }),
        answer: CSV,
      },
      async ({ db, query: { kind = null } }) => {
        // What can't be read is told before anything is sent.
        const first = await pageOf(db, kind, null);
        return {
          headers: {
            "content-type": CSV,
            "content-disposition": 'attachment; filename="vigil-corrections.csv"',
          },
          pieces: lines(db, kind, first),
          unread: async () => {},
        };
      },
    ),
    route(
      "GET",
      "/feeds/corrections.atom",
      {
        doc: "The newest corrections as an Atom feed, in English.",
        may: "read",
        logged: true,
        answer: ATOM,
      },
      async ({ db, now }) => {
        const { correctionsFeed } = await import("./feed.ts");
        const text = await readTogether(db, async (trx) => {
          const { items } = await corrections(trx, { before: null, limit: IN_FEED, kind: null });
          const since = (await publicSince(trx)) ?? now.toISOString();
          const { name } = await archiveOf(trx);
          return correctionsFeed({ site: site(), name: name ?? "Vigil", since, items });
        });
        return { text, type: ATOM };
      },
    ),
    route(
      "GET",
      "/feeds/deleted.json",
      {
        doc: "Records that were published and are gone, withdrawn or merged into others, newest first: for whoever keeps a copy.",
        may: "read",
        logged: true,
        query: z.strictObject({ before, limit: pageSize(100, 500) }),
        answer: deletedPageSchema,
      },
      async ({ db, url, query: { before = null, limit } }) => {
        const { items, next } = await readTogether(db, (trx) =>
          deleted(trx, site(), { before, limit }),
        );
        return { json: { items, next: furtherOf(url, next) } };
      },
    ),
  ];
}

/** The address of the page that begins before a change; null where there is none. */
function furtherOf(url: URL, next: number | null): string | null {
  if (next === null) return null;
  const further = new URL(url);
  further.searchParams.set("before", String(next));
  return `${further.pathname}${further.search}`;
}

const pageOf = (db: Db, kind: CorrectionKind | null, before: number | null) =>
  corrections(db, { before, limit: 100, kind });

async function* lines(
  db: Db,
  kind: CorrectionKind | null,
  first: Awaited<ReturnType<typeof pageOf>>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(csvHeader(CORRECTION_COLUMNS));
  for (let page = first; ; page = await pageOf(db, kind, page.next)) {
    yield encoder.encode(page.items.map((row) => csvLine(CORRECTION_COLUMNS, row)).join(""));
    if (page.next === null) return;
  }
}
