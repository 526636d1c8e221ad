// Writes feeds as Atom (RFC 4287).
import { type AtomFeed as Feed, generateAtomFeed } from "feedsmith";

/** What a feed is written from. */
export type AtomFeed = Feed.Feed<Date, true>;

/** The feed's document. What XML 1.0 can't hold is left out of its texts. */
export function writeAtom(feed: AtomFeed): string {
  return generateAtomFeed(forXml(feed), { strict: true });
}

/** The same with every text in it fit for XML. */
function forXml<T>(value: T): T {
  if (typeof value === "string") return plain(value) as T;
  if (Array.isArray(value)) return value.map(forXml) as T;
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, forXml(one)])) as T;
}

function plain(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
  );
}
