/** Feeds and articles of a newsroom on this machine, as a test writes them. */
import { type ForeignHost, text } from "./foreign-host.ts";

type Written = {
  path: string;
  title: string;
  /** As a feed has it: an article, or its first words. */
  body: string;
  date?: string;
};

/** What stands in a feed of RSS 2.0 at /feed.xml. */
export function rss(host: ForeignHost, items: readonly Written[], headers = {}): void {
  const of = ({ path, title, body, date = "Mon, 24 Aug 2020 06:00:00 GMT" }: Written) =>
    `<item><title>${title}</title><link>${host.origin}${path}</link><pubDate>${date}</pubDate>
     <description><![CDATA[${body}]]></description></item>`;
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>A newsroom</title>
    <language>en</language>${items.map(of).join("")}</channel></rss>`;
  host.pages.set("/feed.xml", text(feed, { "content-type": "application/rss+xml", ...headers }));
}

const FILLER =
  "Correspondents of the newsroom spoke to people who live nearby, to shopkeepers along the way and to passengers at the station. Shops stayed open through the afternoon and buses went by other streets until the evening came. The weather was dry and mild, and in the evening the square was swept as on any other day of the week.";

/** An article of a few paragraphs about a march, long enough to stand in a feed as a whole. */
export const march = (town: string, crowd: string, rest = FILLER) =>
  `<p>More than ${crowd} people marched in ${town} on Sunday, organisers said.</p><p>Police said 40 people were arrested.</p><p>${rest}</p><p>${town} lies on a river. ${rest}</p>`;

/** One about something else. */
const MARKET = `<p>Shares rallied on Monday as traders welcomed the figures of the quarter.</p><p>${FILLER}</p><p>${FILLER}</p>`;

/** The page of an article, with what stands around it. */
export const page = (title: string, body: string) =>
  text(
    `<!doctype html><html><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${body}</article><footer>All rights reserved</footer></body></html>`,
    { "content-type": "text/html; charset=utf-8" },
  );

export const HRODNA = { path: "/hrodna", title: "March in Hrodna", body: march("Hrodna", "3,000") };
export const SHARES = { path: "/shares", title: "Shares rally", body: MARKET };
