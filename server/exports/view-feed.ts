// A view as a feed, the event that changed last first: Atom with GeoRSS, and JSON Feed 1.1.
import { eventInWords } from "../../domain/event-words.ts";
import type { Filter } from "../../domain/filter.ts";
import { printFilter } from "../../domain/filter-url.ts";
import { pointOf } from "../../domain/place.ts";
import type { Figured } from "../../domain/resolve-all.ts";
import { formsOf } from "../../domain/vocabulary/form.ts";
import { KINDS } from "../../domain/vocabulary/kind.ts";
import { termOf } from "../../domain/vocabulary/term.ts";
import { type AtomFeed, writeAtom } from "../http/atom.ts";
import { viewAddress } from "./about.ts";

export type ViewFeed = {
  filter: Filter;
  /** The address under which people reach this site. */
  site: string;
  /** What the archive is called. */
  name: string;
  /** Addresses of this page of the feed and of the one behind it; null on the last. */
  self: string;
  next: string | null;
  now: Date;
  items: readonly Figured[];
};

export function atomOf(feed: ViewFeed): string {
  const { filter, name, self, next, items } = feed;
  return writeAtom({
    xml: { lang: "en" },
    // An ampersand would bring white space round it, which is part of an id.
    id: viewAddress(feed).replaceAll("&", "%26"),
    title: { value: titleOf(feed) },
    updated: changedOf(items[0]) ?? feed.now,
    authors: [{ name }],
    links: [
      { rel: "self", type: "application/atom+xml", href: self },
      { rel: "alternate", type: "text/html", href: viewAddress(feed) },
      ...(next === null ? [] : [{ rel: "next", type: "application/atom+xml", href: next }]),
    ],
    entries: items.map((item): NonNullable<AtomFeed["entries"]>[number] => ({
      id: addressOf(item, feed),
      title: { value: item.event.title },
      updated: changedOf(item) ?? feed.now,
      links: [{ rel: "alternate", type: "text/html", href: addressOf(item, feed) }],
      categories: termsOf(item).map(({ value, label }) => ({ term: value, label })),
      content: { type: "text", value: eventInWords(item, filter.rule).join("\n") },
      ...georssOf(item),
    })),
  });
}

export function jsonFeedOf(feed: ViewFeed): string {
  const { filter, name, self, next, items } = feed;
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: titleOf(feed),
    home_page_url: viewAddress(feed),
    feed_url: self,
    ...(next === null ? {} : { next_url: next }),
    language: "en",
    authors: [{ name }],
    items: items.map((item) => ({
      id: addressOf(item, feed),
      url: addressOf(item, feed),
      title: item.event.title,
      content_text: eventInWords(item, filter.rule).join("\n"),
      date_modified: item.event.changed_at,
      tags: termsOf(item).map(({ label }) => label),
    })),
  });
}

export const titleOf = ({ filter, name }: ViewFeed) =>
  `${name}: ${printFilter(filter) || "everything"}`;

export const addressOf = ({ event }: Figured, { site }: ViewFeed) =>
  `${site}/events/${encodeURIComponent(event.id)}`;

const changedOf = (item: Figured | undefined) => item && new Date(item.event.changed_at);

export const termsOf = ({ event }: Figured) => [
  termOf(KINDS, event.kind),
  ...formsOf(event.kind).filter(({ value }) => value === event.form),
];

function georssOf({ event: { place } }: Figured) {
  const point = pointOf(place);
  if (point === null) return {};
  const { lat, lon, radius } = point;
  const georss = { point: { lat, lng: lon }, featureName: place.name };
  return { georss: radius === null ? georss : { ...georss, radius } };
}
