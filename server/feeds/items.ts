// What is remembered of feeds' items, so that an article is taken once: its address as a hash, its text as a sketch.
import { createHash } from "node:crypto";
import { canonicalAddress } from "../../domain/canonical-address.ts";
import type { Db, Trx } from "../db/tables.ts";
import { isSame, sketchOf } from "./sketch.ts";

/** What became of an item that is remembered. */
type Fate = "records" | "nothing" | "same" | "unread";

/** How often the page of an item is tried. */
const MOST_TRIES = 3;
/** Texts that came so many days ago are not compared any more. */
const COMPARED_DAYS = 30;

/** The hash of an address; two of one article are one. */
const hashOf = (address: string) =>
  createHash("sha256").update(canonicalAddress(address)).digest("hex");

/** Of these addresses those that need not be read: read before, tried too often, or cited in the record. */
export async function knownAmong(db: Db, addresses: readonly string[]): Promise<Set<string>> {
  if (addresses.length === 0) return new Set();
  const rows = await db
    .selectFrom("feed_item")
    .select(["hash", "fate", "tries"])
    .where("hash", "in", addresses.map(hashOf))
    .execute();
  const cited = await db
    .selectFrom("source")
    .select("url")
    .where("url", "in", [...addresses])
    .execute();
  const over = rows.filter(({ fate, tries }) => fate !== "unread" || tries >= MOST_TRIES);
  const hashes = new Set(over.map(({ hash }) => hash));
  const urls = new Set(cited.map(({ url }) => url));
  return new Set(addresses.filter((url) => hashes.has(hashOf(url)) || urls.has(url)));
}

/** The texts of late, as far as they are remembered. */
export type Memory = {
  /** The sketch of a text, and whether one that is nearly the same is remembered. */
  look: (text: string) => { sketch: string | null; same: boolean };
  add: (sketch: string | null) => void;
};

export async function remembered(db: Db, now: Date): Promise<Memory> {
  const from = new Date(now.getTime() - COMPARED_DAYS * 86_400_000).toISOString();
  const rows = await db
    .selectFrom("feed_item")
    .select("sketch")
    .where("seen_at", ">=", from)
    .where("sketch", "is not", null)
    .execute();
  const sketches = rows.flatMap(({ sketch }) => sketch ?? []);
  return {
    look: (text) => {
      const sketch = sketchOf(text);
      const same = sketch !== null && sketches.some((other) => isSame(sketch, other));
      return { sketch, same };
    },
    add: (sketch) => {
      if (sketch !== null) sketches.push(sketch);
    },
  };
}

type Remembering = {
  feed: string;
  address: string;
  fate: Fate;
  sketch: string | null;
  now: Date;
};

/** Remembers an item. False where it was remembered meanwhile, and so nothing may come of it here. */
export async function remember(
  trx: Trx,
  { feed, address, fate, sketch, now }: Remembering,
): Promise<boolean> {
  const seen_at = now.toISOString();
  const row = await trx
    .insertInto("feed_item")
    .values({ hash: hashOf(address), feed_id: feed, seen_at, fate, tries: 1, sketch })
    .onConflict((conflict) =>
      conflict
        .column("hash")
        .doUpdateSet((eb) => ({ fate, sketch, seen_at, tries: eb("feed_item.tries", "+", 1) }))
        .where("feed_item.fate", "=", "unread"),
    )
    .returning("hash")
    .executeTakeFirst();
  return row !== undefined;
}
