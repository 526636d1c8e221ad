// The sources of a proposal, new ones and ones the record holds already, seen alike.

import type { Proposal } from "../../domain/draft.ts";
import { day } from "../i18n/dates.ts";
import { commas } from "../i18n/lists.ts";
import { languageName } from "../i18n/names.ts";
import type { Known } from "./known.ts";

type Entry = Proposal["sources"][number];

/** As much of a source as the record card shows; `id` is the name that claims give it. */
export type Cited = {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string | null;
  readonly archived_url: string | null;
  readonly language: string | null;
  readonly published_on: string | null;
  readonly locator: string | null;
};

/** A source that the record holds but that could not be read shows its id. */
export function cited(entry: Entry, known: Known): Cited {
  if ("key" in entry) return { ...entry, id: entry.key };
  const { source: id, locator } = entry;
  const found = known.sources.get(id);
  const {
    publisher = id,
    title = "",
    url = null,
    language = null,
    published_on = null,
  } = found ?? {};
  return { id, publisher, title, url, archived_url: null, language, published_on, locator };
}

/** "14 Sep 2020, Russian, line 7". */
export function sourceFacts({ published_on, language, locator }: Cited): string {
  return commas([
    published_on && day(published_on, "plain"),
    language && languageName(language),
    locator,
  ]);
}
