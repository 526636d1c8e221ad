// Every file that the record can be taken away as, by its sum: to hold two databases to one another.
import { createHash } from "node:crypto";
import { EVERYTHING } from "../../domain/filter.ts";
import { objectKeys } from "../../domain/object-keys.ts";
import { openEngine } from "../../engine/index.ts";
import { todayOf } from "../dashboard/parameters.ts";
import { recordSource } from "../dashboard/record-source.ts";
import type { Db } from "../db/tables.ts";
import { FORMATS, openFile } from "./formats.ts";

/** Everybody's view, and that of those who see all. */
const VIEWERS = { public: "public", editors: ["published", "in_review", "retracted"] } as const;

/** The SHA-256 of each format's file of each of its shapes, as the public and as editors see it. */
export async function everyFile(db: Db, at: Date): Promise<Record<string, string>> {
  const engine = await openEngine(recordSource(db));
  try {
    const found: Record<string, string> = {};
    for (const who of objectKeys(VIEWERS))
      for (const format of objectKeys(FORMATS))
        for (const shape of FORMATS[format].shapes) {
          const asked = { filter: EVERYTHING, viewer: VIEWERS[who], today: todayOf(at), at };
          const site = { site: "https://vigil.invalid", licence: "", cited: "Vigil" };
          const { pieces } = await openFile(engine, { ...asked, ...site, format, shape });
          const hash = createHash("sha256");
          for await (const piece of pieces) hash.update(piece);
          found[`${shape}.${format} for ${who}`] = hash.digest("hex");
        }
    return found;
  } finally {
    await engine.close();
  }
}
