// What events are called that the filter names by their ids.
import { effect, signal } from "@preact/signals";
import { namedIn } from "../../domain/filter.ts";
import { get } from "../api.ts";
import { filter } from "./selection.ts";

const titles = signal<Readonly<Record<string, string>>>({});

/** The title; until it is known, and where there is no such event, the id. */
export function eventTitle(id: string): string {
  return titles.value[id] ?? id;
}

/** Asks for the titles of the wider events in the filter, once for each. Gives the way to end it. */
export function startTitles(): () => void {
  return effect(() => {
    for (const id of namedIn(filter.value.part_of)) {
      if (id in titles.peek()) continue;
      get("/api/events/:id", { params: { id } }).then(
        ({ title }) => {
          titles.value = { ...titles.value, [id]: title };
        },
        () => undefined,
      );
    }
  });
}
