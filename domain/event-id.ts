// The public id of an event: country, first day, place. Readable, and never used twice.
import type { Event } from "./event.ts";
import type { Place } from "./place.ts";
import { isPublic, isStricter, publicPlace } from "./publicview.ts";

/** What an id is made of. */
export type IdParts = Pick<Event, "start" | "form" | "sensitivity"> & { place: Place };

/**
 * "BLR-2020-09-13-minsk": made of the place as the public sees it, written in Latin letters without marks; a name
 * without any gives way to the event's form. When the id is taken, `-2`, `-3` … are for the store to add.
 */
export function eventId({ place, start, form, sensitivity }: IdParts): string {
  const { name, country } = publicPlace(place, sensitivity);
  const latinName = latin(name.replace(/\(.*$/s, "")) || latin(form);
  return `${country}-${start}-${latinName}`.slice(0, 100);
}

/** Whether it is the id of an event that is not public. */
export function isHiddenId(id: string): boolean {
  return /^event-[0-9a-f]{20}$/.test(id);
}

/** The id of an event that is not public, made of random bytes: it tells nothing of the event, and no gap of it. */
export function hiddenId(random: Uint8Array): string {
  return `event-${Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** How many random bytes such an id is made of. */
export const HIDDEN_BYTES = 10;

/**
 * Whether an event needs another id after an edit: one that becomes public a readable one, and one that is hidden or
 * protected more than before one that does not tell what the old one told.
 */
export function needsNewId(
  id: string,
  before: Pick<Event, "sensitivity">,
  after: Pick<Event, "status" | "sensitivity">,
): boolean {
  if (isHiddenId(id)) return isPublic(after);
  return isStricter(after.sensitivity, before.sensitivity);
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
