// What an event is called that the filter names by its id.
import { effect, signal } from "@preact/signals";
import { get } from "../api.ts";
import { filter } from "./selection.ts";

const titles = signal<Readonly<Record<string, string>>>({});

/** The title; until it is known, and where there is no such event, the id. */
export function eventTitle(id: string): string {
  return titles.value[id] ?? id;
}

/** Asks for the title of the wider event in the filter, once for each. Gives the way to end it. */
export function startTitles(): () => void {
  return effect(() => {
    const id = filter.value.part_of;
    if (id === null || id in titles.peek()) return;
    get("/api/events/:id", { params: { id } }).then(
      ({ title }) => {
        titles.value = { ...titles.value, [id]: title };
      },
      () => undefined,
    );
  });
}
