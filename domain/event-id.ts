// The public id of an event: country, first day, place. Readable, and never used twice.
import type { Event } from "./event.ts";

/**
 * "BLR-2020-09-13-minsk". The place is written in Latin letters without marks; a name without any
 * gives way to the event's form. When the id is taken, `-2`, `-3` … are for the store to add.
 */
export function eventId({
  place,
  start,
  form,
}: Pick<Event, "start" | "form"> & { place: { name: string; country: string } }): string {
  const name = latin(place.name.replace(/\(.*$/s, "")) || latin(form);
  return `${place.country}-${start}-${name}`.slice(0, 100);
}

function latin(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{Mark}/gu, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join("-");
}
