/** The engine's files say, line by line, what the plain pass writes of the same records. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { csvHead, csvLines, type Exported, OWN_SHAPES } from "../../domain/csv-rows.ts";
import { EVERYTHING } from "../../domain/filter.ts";
import { type EventRecord, searchWords } from "../../domain/record.ts";
import { resolveAll } from "../../domain/resolve-all.ts";
import { RULES } from "../../domain/rule.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import type { Viewer } from "../../engine/engine.ts";
import { openEngine } from "../../engine/index.ts";
import { anyForest } from "../support/any-forest.ts";
import { anyTerm, moments } from "../support/arbitraries.ts";
import { seenBy } from "../support/columns-of.ts";
import { memorySource } from "../support/memory-source.ts";
import { today } from "../support/plainly.ts";

/** Texts that a file has to quote or guard, and none. */
const text = fc.constantFrom("a, b", '-1 "said"\nand', "a;=1+1;b", "Лёс; і воля", "police");
const perhaps = fc.option(text);

/** What a file says of an event and its sources in words. */
const said = fc.record({
  title: text,
  summary: perhaps,
  actors: fc.record({ participants: perhaps, against: perhaps, security: perhaps }),
  demands: fc.array(text, { maxLength: 2 }),
  external_id: perhaps,
  publishers: fc.array(text, { minLength: 4, maxLength: 4 }),
  url: fc.option(fc.constant("https://news.example/a,b")),
  phrase: perhaps,
});

const forest = fc
  .tuple(anyForest, fc.array(said, { minLength: 12, maxLength: 12 }))
  .map(([records, words]) => {
    // A source says the same of itself wherever it is named.
    const known = new Map<string, EventRecord["sources"][number]>();
    return records.map((record, i): EventRecord => {
      const { publishers, url, phrase, ...own } = words[i] ?? {
        publishers: [],
        url: null,
        phrase: null,
      };
      const sources = record.sources.map((source) => {
        const publisher = publishers[known.size % 4] ?? source.publisher;
        const one = known.get(source.id) ?? { ...source, publisher, title: publisher, url };
        known.set(source.id, one);
        return one;
      });
      const claims = record.claims.map((claim) => ({
        ...{ ...claim, phrase, attributed_to: phrase, locator: phrase },
        external_id: phrase,
      }));
      const event = { ...record.event, ...own };
      const whole = { ...record, event, sources, claims };
      return { ...whole, words: searchWords(whole) };
    });
  });

const anyViewer = fc.constantFrom<Viewer>(
  "public",
  STATUSES.map(({ value }) => value),
);

it("a file says what the plain pass writes, whatever is recorded and whoever asks", async () => {
  const how = fc.record({
    shape: fc.constantFrom(...OWN_SHAPES),
    rule: anyTerm(RULES),
    as_of: fc.option(moments, { freq: 2 }),
    viewer: anyViewer,
  });
  await fc.assert(
    fc.asyncProperty(forest, how, async (records, { shape, rule, as_of, viewer }) => {
      const site = "https://vigil.example";
      const engine = await openEngine(memorySource(records));
      const filter = { ...EVERYTHING, rule, as_of };
      const { pieces } = await engine.file({ filter, viewer, today, shape, site });
      const bytes: Uint8Array[] = [];
      for await (const piece of pieces) bytes.push(piece.slice());
      const exported: Exported = { shape, rule, site, forEditors: viewer !== "public" };
      const rows = resolveAll(seenBy(viewer, records), { rule, as_of })
        .sort((a, b) => (a.event.start + a.event.id < b.event.start + b.event.id ? -1 : 1))
        .map((record) => csvLines(record, exported));
      expect(Buffer.concat(bytes).toString()).toBe(csvHead(exported) + rows.join(""));
    }),
    { numRuns: 150 },
  );
});
