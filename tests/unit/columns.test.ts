/** The export columns: names and order as promised, the right value in each, unknown never zero. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Column } from "../../domain/column.ts";
import {
  CLAIM_COLUMNS,
  EDITOR_EVENT_COLUMNS,
  EVENT_COLUMNS,
  type ExportedEvent,
} from "../../domain/columns.ts";
import { csvHead, csvLines, type Shape } from "../../domain/csv-rows.ts";
import { resolveAll } from "../../domain/resolve-all.ts";
import { sum } from "../../domain/rollup.ts";
import { RULES } from "../../domain/rule.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { anyTerm, forest } from "../support/arbitraries.ts";
import { aClaim, aRecord, aSource } from "../support/examples.ts";

function rowOf<Row>(
  columns: readonly Column<Row>[],
  row: Row,
): Record<string, string | number | null> {
  return Object.fromEntries(columns.map(({ name, get }) => [name, get(row)]));
}

function exported(record: ReturnType<typeof aRecord>): ExportedEvent {
  const [resolved] = resolveAll([record], { rule: "lowest", as_of: null });
  if (!resolved) throw new Error("nothing resolved");
  return {
    record: resolved,
    rule: "lowest",
    url: `https://vigil.example/events/${record.event.id}`,
  };
}

describe("the columns of the shape events", () => {
  it("are these, in this order", () => {
    const metrics = ["participants", "detained", "in_custody", "charged", "injured", "killed"];
    expect(EVENT_COLUMNS.map(({ name }) => name)).toEqual([
      ...[
        "id",
        "url",
        "title",
        "kind",
        "form",
        "response",
        "acled_event_type",
        "acled_sub_event_type",
      ],
      ...["start", "end", "date_precision", "country", "admin1", "place", "lat", "lon"],
      ...["place_precision", "uncertainty_m", "part_of"],
      ...metrics.flatMap((metric) => [
        metric,
        `${metric}_low`,
        `${metric}_high`,
        `${metric}_qualifier`,
      ]),
      ...metrics.map((metric) => `net_${metric}`),
      ...["sources", "source_urls", "summary", "participants_groups", "against", "security"],
      ...["demands", "external_id", "status", "rule", "changed_at"],
    ]);
  });

  it("end with the sensitivity in files for editors", () => {
    const names = [...EVENT_COLUMNS.map(({ name }) => name), "sensitivity"];
    expect(EDITOR_EVENT_COLUMNS.map(({ name }) => name)).toEqual(names);
    const record = aRecord({ sensitivity: "generalised_1km" });
    expect(rowOf(EDITOR_EVENT_COLUMNS, exported(record)).sensitivity).toBe("generalised_1km");
  });

  it("say what was recorded", () => {
    const record = {
      ...aRecord(
        {
          summary: "They marched.",
          actors: { participants: "workers", against: "the president", security: "riot police" },
          demands: ["resignation; new elections", "release of prisoners"],
          external_id: "BLR1234",
          response: "intervention",
        },
        [
          aClaim({ low: null, high: 22_000, qualifier: "at_most" }),
          aClaim({ id: "b", metric: "killed", low: 0, high: 0 }),
        ],
      ),
      sources: [
        aSource({ publisher: "Euroradio" }),
        aSource({ id: "b", publisher: "Viasna", url: "https://spring96.org/" }),
      ],
    };
    expect(rowOf(EVENT_COLUMNS, exported(record))).toMatchObject({
      id: "an-event",
      url: "https://vigil.example/events/an-event",
      acled_event_type: "Protests",
      acled_sub_event_type: "Protest with intervention",
      lat: 53.9,
      lon: 27.5667,
      uncertainty_m: 8_000,
      participants: 22_000,
      participants_low: null,
      participants_high: 22_000,
      participants_qualifier: "at_most",
      net_participants: 22_000,
      killed: 0,
      net_killed: 0,
      detained: null,
      detained_qualifier: null,
      net_detained: null,
      sources: "Euroradio; Viasna",
      source_urls: "; https://spring96.org/",
      summary: "They marched.",
      participants_groups: "workers",
      against: "the president",
      security: "riot police",
      demands: "resignation\\; new elections; release of prisoners",
      external_id: "BLR1234",
      rule: "lowest",
    });
  });

  it("hold text in text columns, whole numbers in integer columns, and dates in date columns", () => {
    fc.assert(
      fc.property(forest, anyTerm(RULES), (records, rule) => {
        for (const record of resolveAll(records, { rule, as_of: null }))
          for (const { type, get } of EVENT_COLUMNS) {
            const value = get({ record, rule, url: "" });
            if (value === null) continue;
            if (["text", "list", "date"].includes(type)) expect(typeof value).toBe("string");
            else expect(typeof value).toBe("number");
            if (type === "integer") expect(Number.isInteger(value)).toBe(true);
            if (type === "date") expect(value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          }
      }),
    );
  });

  it("add up: the net column of all events is the sum of the roots' roll-ups", () => {
    fc.assert(
      fc.property(forest, anyTerm(RULES), (records, rule) => {
        const resolved = resolveAll(records, { rule, as_of: null });
        const rows = resolved.map((record) => rowOf(EVENT_COLUMNS, { record, rule, url: "" }));
        const total = sum(rows.map((row) => row.net_participants as number | null));
        const roots = resolved.filter(({ event }) => event.part_of === null);
        expect(total).toBe(sum(roots.map(({ nets }) => nets.participants?.rollup ?? null)));
      }),
    );
  });
});

describe("the columns of the shape claims", () => {
  it("are these, in this order", () => {
    expect(CLAIM_COLUMNS.map(({ name }) => name)).toEqual([
      ...["claim_id", "event_id", "metric", "subject", "low", "high", "qualifier", "phrase"],
      ...["attributed_to", "attributed_kind", "unit", "as_of", "method", "status", "supersedes"],
      ...["source_publisher", "source_title", "source_url", "source_published_on", "locator"],
      "external_id",
    ]);
  });

  it("say what the claim and its source say", () => {
    const claim = aClaim({
      phrase: "не превысила 22 тысяч",
      low: null,
      high: 22_000,
      qualifier: "at_most",
      external_id: "C-7",
    });
    expect(
      rowOf(CLAIM_COLUMNS, { claim, source: aSource({ url: "https://t.me/pressmvd/2084" }) }),
    ).toMatchObject({
      claim_id: "a-claim",
      event_id: "an-event",
      low: null,
      high: 22_000,
      phrase: "не превысила 22 тысяч",
      attributed_to: null,
      as_of: "2020-09-13",
      source_publisher: "A newsroom",
      source_url: "https://t.me/pressmvd/2084",
      source_published_on: "2020-09-14",
      external_id: "C-7",
    });
    expect(rowOf(CLAIM_COLUMNS, { claim, source: null })).toMatchObject({
      source_publisher: null,
      source_title: null,
      source_url: null,
      source_published_on: null,
    });
  });
});

describe("the lines of a record", () => {
  const claims = [aClaim(), aClaim({ id: "b", metric: "killed", low: 0, high: 0 })];
  const { record } = exported(aRecord({}, claims));
  const first = (shape: Shape) =>
    (
      csvHead({ shape, forEditors: false }) +
      csvLines(record, { shape, rule: "lowest", site: "https://vigil.example", forEditors: false })
    )
      .trimEnd()
      .split("\r\n")
      .map((line) => line.split(",").slice(0, 2).join());

  it("are one for the event, with its address", () => {
    expect(first("events")).toEqual(["id,url", "an-event,https://vigil.example/events/an-event"]);
  });

  it("are one for each of its claims", () => {
    expect(first("claims")).toEqual(["claim_id,event_id", "a-claim,an-event", "b,an-event"]);
  });
});

describe("every column", () => {
  it("has a name of its own and says what it means", () => {
    for (const columns of [EVENT_COLUMNS, CLAIM_COLUMNS]) {
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
      for (const { name, meaning } of columns) {
        expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
        expect(meaning).toMatch(/\.$/);
      }
    }
    for (const { value } of METRICS)
      expect(EVENT_COLUMNS.find(({ name }) => name === `net_${value}`)?.type).toBe("integer");
  });
});
