/** Every file that the record can be taken away as: to hold two records to one another, byte for byte. */
import { createHash } from "node:crypto";
import { EVERYTHING } from "../../domain/filter.ts";
import { objectKeys } from "../../domain/object-keys.ts";
import { openEngine } from "../../engine/index.ts";
import { todayOf } from "../../server/dashboard/parameters.ts";
import { recordSource } from "../../server/dashboard/record-source.ts";
import type { Db } from "../../server/db/tables.ts";
import { FORMATS, openFile } from "../../server/exports/formats.ts";

const AT = new Date("2026-12-01T12:00:00Z");

/** The SHA-256 of each format's file of each of its shapes, as the public and as editors see it. */
export async function everyFile(db: Db): Promise<Record<string, string>> {
  const engine = await openEngine(recordSource(db));
  const found: Record<string, string> = {};
  for (const viewer of ["public", ["published", "in_review", "retracted"]] as const)
    for (const format of objectKeys(FORMATS))
      for (const shape of FORMATS[format].shapes) {
        const asked = { filter: EVERYTHING, viewer, today: todayOf(AT), at: AT };
        const site = { site: "http://vigil.test", licence: "CC BY 4.0" };
        const { pieces } = await openFile(engine, { ...asked, ...site, format, shape });
        const hash = createHash("sha256");
        for await (const piece of pieces) hash.update(piece);
        found[`${viewer} ${format} ${shape}`] = hash.digest("hex");
      }
  await engine.close();
  return found;
}
