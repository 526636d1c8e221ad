/** What Vigil writes as a file of events, an import reads back. */
import { describe, expect, it } from "vitest";
import { csvHead, csvLines, type Shape } from "../../domain/csv-rows.ts";
import { figureAll } from "../../domain/resolve-all.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { readFile } from "../../server/imports/read-file.ts";
import { seedRecords } from "../support/seed-records.ts";

const asked = {
  ...{ country: null, language: null, publisher: null, mapping: null, format: null },
  ...{ file: "events.csv", today: "2026-06-01" },
};
const figured = figureAll(seedRecords(), "highest");

function file(shape: Shape): Uint8Array {
  const as = { shape, rule: "highest", site: "https://vigil.example", forEditors: false } as const;
  const text = csvHead(as) + figured.map((record) => csvLines(record, as)).join("");
  return new TextEncoder().encode(text);
}

describe("Vigil's own file of events", () => {
  it("gives every event back with its days, place, words and figures", async () => {
    const { format, read, rejects, notes } = await readFile(file("events"), asked);
    expect({ format, rejects, notes }).toEqual({ format: "vigil", rejects: [], notes: [] });
    const records = read.flatMap((row) => row.records);
    expect(records).toHaveLength(figured.length);
    for (const [at, { event, figures }] of figured.entries()) {
      const proposal = records[at];
      const { title, summary, kind, form, response, start, end, place, actors, demands } = event;
      expect(proposal).toMatchObject({ title, summary, kind, form, response, start, end, place });
      expect(proposal).toMatchObject({
        actors,
        demands,
        external_id: event.external_id ?? event.id,
      });
      const known = METRICS.map(({ value }) => [value, figures[value]?.headline ?? null]);
      expect(proposal?.claims.map(({ metric, low, high }) => [metric, low ?? high])).toEqual(
        known.filter(([, headline]) => headline !== null),
      );
    }
  });

  it("is refused where it holds figures without their events", async () => {
    await expect(readFile(file("claims"), asked)).rejects.toThrow("bring the file of events");
  });
});
