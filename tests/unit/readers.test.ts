/** Readers that files written at once share: made once, and forgotten with the last file. */
import { expect, it } from "vitest";
import type { Exported } from "../../domain/csv-rows.ts";
import { openReaders } from "../../engine/export/readers.ts";
import type { RecordTexts } from "../../engine/source.ts";

const nothing = { event_id: [], source_id: [] };
const texts = { namedSources: async () => nothing, claimSources: async () => nothing };
const events: Exported = {
  shape: "events",
  site: "https://vigil.example",
  rule: "lowest",
  forEditors: false,
};

it("Files of one kind share a reader while one of them is written, and others have their own", () => {
  const readers = openReaders(texts as unknown as RecordTexts);
  const [one, two] = [readers.setEntry(events), readers.setEntry(events)];
  expect(two.read).toBe(one.read);
  expect(readers.setEntry({ ...events, rule: "highest" }).read).not.toBe(one.read);
  one.leave();
  expect(readers.setEntry(events).read).toBe(one.read);
});

it("A reader is forgotten when the last file has left", () => {
  const readers = openReaders(texts as unknown as RecordTexts);
  const first = readers.setEntry(events);
  first.leave();
  expect(readers.setEntry(events).read).not.toBe(first.read);
});
