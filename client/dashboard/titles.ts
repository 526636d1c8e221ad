// What events and sources are called that the filter names by their ids.
import { effect, signal } from "@preact/signals";
import { namedIn } from "../../domain/filter.ts";
import type { Source } from "../../domain/source.ts";
import { get } from "../api.ts";
import { t } from "../i18n/t.ts";
import { filter } from "./selection.ts";

const titles = signal<Readonly<Record<string, string>>>({});

/** The title; until it is known, and where there is none with this id, the id. */
export function titleOf(id: string): string {
  return titles.value[id] ?? id;
}

/** Keeps a title that came with another answer. */
export function keepTitle(id: string, title: string): void {
  titles.value = { ...titles.value, [id]: title };
}

/** "TUT.BY: Tens of thousands march". */
export function sourceTitle({ publisher, title }: Pick<Source, "publisher" | "title">): string {
  return t("words.colon", { name: publisher, text: title });
}

async function titleOfEvent(id: string): Promise<string | undefined> {
  return (await get("/api/events/:id", { params: { id } })).title;
}

async function titleOfSource(id: string): Promise<string | undefined> {
  const { items } = await get("/api/sources", { query: `${new URLSearchParams({ id })}` });
  return items[0] && sourceTitle(items[0]);
}

/** Asks for the titles of the wider events and sources in the filter, once for each. Gives the way to end it. */
export function startTitles(): () => void {
  const ask = (ids: readonly string[], asking: (id: string) => Promise<string | undefined>) => {
    for (const id of ids) {
      if (id in titles.peek()) continue;
      asking(id).then(
        (title) => title !== undefined && keepTitle(id, title),
        () => undefined,
      );
    }
  };
  return effect(() => {
    ask(namedIn(filter.value.part_of), titleOfEvent);
    ask(namedIn(filter.value.source), titleOfSource);
  });
}
