// A view as a calendar (iCalendar, RFC 5545): its events whose days are known.
import ical from "ical-generator";
import { eventInWords, placeInWords } from "../../domain/event-words.ts";
import { pointOf } from "../../domain/place.ts";
import type { Figured } from "../../domain/resolve-all.ts";
import { MS_PER_DAY } from "../../domain/when.ts";
import { viewAddress } from "./about.ts";
import { addressOf, termsOf, titleOf, type ViewFeed } from "./view-feed.ts";

/** How often programs are told to look again. */
const REFRESH_S = 3600;

export function calendarOf(feed: ViewFeed): string {
  const calendar = ical({
    name: titleOf(feed),
    prodId: { company: "Vigil", product: "Vigil", language: "EN" },
    source: feed.self,
    url: viewAddress(feed),
    ttl: REFRESH_S,
  });
  for (const item of feed.items) if (item.event.date_precision === "day") add(item);
  return calendar.toString();

  function add(item: Figured) {
    const { event } = item;
    const changed = new Date(event.changed_at);
    const point = pointOf(event.place);
    calendar.createEvent({
      id: addressOf(item, feed),
      start: new Date(event.start),
      // The day behind the last one.
      end: new Date(Date.parse(event.end) + MS_PER_DAY),
      allDay: true,
      ...{ stamp: changed, lastModified: changed },
      summary: event.title,
      description: eventInWords(item, feed.filter.rule).join("\n"),
      url: addressOf(item, feed),
      // A calendar shows a pin, which says more than is known of a vague place.
      location: {
        title: placeInWords(event.place),
        ...(point?.radius === null ? { geo: { lat: point.lat, lon: point.lon } } : {}),
      },
      categories: termsOf(item).map(({ label }) => ({ name: label })),
    });
  }
}
