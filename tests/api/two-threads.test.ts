/** The real program over more events than one thread scans alone. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseFilter } from "../../domain/filter-url.ts";
import type { Summary } from "../../domain/summary.ts";
import { columnSummary, loaded } from "../support/columns-of.ts";
import { syntheticRecords } from "../support/seed-records.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

const EVENTS = 25_000;

describe("a dashboard of many events", () => {
  let vigil: Vigil;
  const records = syntheticRecords(EVENTS);
  const columns = loaded(records);
  beforeAll(async () => {
    vigil = await startVigil({ SEED: `synthetic:${EVENTS}` });
  });
  afterAll(() => vigil.stop());

  it("is answered by two threads as by one", async () => {
    const queries = [
      "",
      "kind=demonstration&differ=3&rule=authorities",
      "date=2019-01-01..2020-06-30",
      "precision=city",
      // None of the largest crowds.
      "participants=1..50",
    ];
    // All are asked before one thread reckons: it would leave connections idle until the server ends them.
    const answers = await Promise.all(
      queries.map(async (query) => {
        const answer = await fetch(`${vigil.address}/api/summary?${query}`);
        return (await answer.json()) as Summary;
      }),
    );
    for (const [i, { change, ...summary }] of answers.entries()) {
      expect(change).toBeGreaterThan(0);
      const { filter } = parseFilter(queries[i] ?? "");
      const { change: _, ...alone } = columnSummary(columns, records, {
        ...{ viewer: "public", filter, today: 0 },
      });
      expect(summary).toEqual(alone);
    }
  });
});
