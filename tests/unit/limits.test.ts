/** How much may come in: what reaches a limit is taken, and what goes beyond it is refused by the name of its field. */
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { newAccountSchema, passwordLinkSchema } from "../../domain/account.ts";
import { proposalSchema } from "../../domain/draft.ts";
import { eventInputSchema } from "../../domain/event.ts";
import { printMapView, readMapView } from "../../domain/map-view.ts";
import { overwriting } from "../../domain/reason.ts";
import { sourceInputSchema } from "../../domain/source.ts";
import { aPlace, aProposal } from "../support/proposals.ts";

const long = (length: number) => "x".repeat(length);
const many = <T>(count: number, each: T): T[] => Array(count).fill(each);

/** Where a schema finds something wrong; empty when it takes it. */
const wrong = (schema: z.ZodType, value: unknown): string[] => [
  ...new Set((schema.safeParse(value).error?.issues ?? []).map(({ path }) => path.join("."))),
];

describe("a proposal at its limits", () => {
  const { end: _, ...event } = { ...aProposal(), end: null };
  const claim = { metric: "participants", attributed_kind: "media" };
  const place = (fields: object) => ({ ...event, place: { ...aPlace(), ...fields } });
  const sources = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...event.sources?.[0], key: `s${i}` }));
  const figure = (fields: object) => ({ ...event, claims: [{ ...claim, ...fields }] });
  const from = (low: number) => figure({ low, qualifier: "at_least" });
  const upTo = (high: number) => figure({ high, qualifier: "at_most" });
  const said = (fields: object) => figure({ low: 1, high: 1, ...fields });
  const actors = { participants: null, against: null, security: null };

  it.each([
    ["place.lat", place({ lat: 90 }), place({ lat: 90.01 })],
    ["place.lat", place({ lat: -90 }), place({ lat: -90.01 })],
    ["place.lon", place({ lon: 180 }), place({ lon: 180.01 })],
    ["place.lon", place({ lon: -180 }), place({ lon: -180.01 })],
    ["place.uncertainty_m", place({ uncertainty_m: 0 }), place({ uncertainty_m: -1 })],
    [
      "place.uncertainty_m",
      place({ uncertainty_m: 20_000_000 }),
      place({ uncertainty_m: 20_000_001 }),
    ],
    ["place.uncertainty_m", place({ uncertainty_m: 2 }), place({ uncertainty_m: 1.5 })],
    ["place.name", place({ name: long(200) }), place({ name: long(201) })],
    ["place.admin1", place({ admin1: long(200) }), place({ admin1: long(201) })],
    ["title", { ...event, title: long(300) }, { ...event, title: long(301) }],
    ["summary", { ...event, summary: long(5_000) }, { ...event, summary: long(5_001) }],
    [
      "actors.participants",
      { ...event, actors: { ...actors, participants: long(300) } },
      { ...event, actors: { ...actors, participants: long(301) } },
    ],
    ["demands.0", { ...event, demands: [long(300)] }, { ...event, demands: [long(301)] }],
    ["demands", { ...event, demands: many(50, "x") }, { ...event, demands: many(51, "x") }],
    ["external_id", { ...event, external_id: long(200) }, { ...event, external_id: long(201) }],
    [
      "sources",
      { ...event, claims: [], sources: sources(100) },
      { ...event, claims: [], sources: sources(101) },
    ],
    ["claims", said({}), { ...event, claims: many(201, { ...claim, low: 1, high: 1 }) }],
    ["claims.0.low", from(0), from(-1)],
    ["claims.0.low", from(1_000_000_000), from(1_000_000_001)],
    ["claims.0.low", from(2), from(1.5)],
    ["claims.0.high", upTo(1_000_000_000), upTo(1_000_000_001)],
    ["claims.0.phrase", said({ phrase: long(500) }), said({ phrase: long(501) })],
    [
      "claims.0.attributed_to",
      said({ attributed_to: long(300) }),
      said({ attributed_to: long(301) }),
    ],
    ["claims.0.locator", said({ locator: long(300) }), said({ locator: long(301) })],
    ["claims.0.external_id", said({ external_id: long(200) }), said({ external_id: long(201) })],
    ["reason", { ...event, reason: long(1_000) }, { ...event, reason: long(1_001) }],
    ["note", { ...event, note: long(2_000) }, { ...event, note: long(2_001) }],
  ])("is taken, and beyond them refused by %s", (field, enough, more) => {
    expect(wrong(proposalSchema, enough)).toEqual([]);
    expect(wrong(proposalSchema, more)).toContain(field);
  });

  it("may be the largest in everything at once", () => {
    const claims = many(200, { ...claim, low: 1, high: 1 });
    expect(wrong(proposalSchema, { ...event, claims })).toEqual([]);
  });
});

describe("what is written at its limits", () => {
  const event = { ...aProposal(), end: "2024-05-01" };
  const { claims: _, ...fields } = event;
  const sources = (count: number) => ({ ...fields, sources: many(count, { source: "a" }) });
  const news = { kind: "news", publisher: "P", title: "T" };
  const account = { email: "a@example.org", name: "A", role: "editor" };
  const address = (length: number) => `https://example.org/${long(length - 20)}`;
  const link = (password: string) => ({ token: "t", password });

  it.each([
    ["sources", eventInputSchema, sources(500), sources(501)],
    [
      "publisher",
      sourceInputSchema,
      { ...news, publisher: long(300) },
      { ...news, publisher: long(301) },
    ],
    ["title", sourceInputSchema, { ...news, title: long(500) }, { ...news, title: long(501) }],
    ["note", sourceInputSchema, { ...news, note: long(2_000) }, { ...news, note: long(2_001) }],
    ["url", sourceInputSchema, { ...news, url: address(2_000) }, { ...news, url: address(2_001) }],
    ["name", newAccountSchema, { ...account, name: long(100) }, { ...account, name: long(101) }],
    ["password", passwordLinkSchema, link(long(12)), link(long(11))],
    ["password", passwordLinkSchema, link(long(200)), link(long(201))],
    ["token", passwordLinkSchema, link(long(12)), { ...link(long(12)), token: "" }],
    ["", overwriting.version, 0, -1],
    ["", overwriting.version, 2, 1.5],
  ])("is taken, and beyond them refused by %s", (field, schema, enough, more) => {
    expect(wrong(schema, enough)).toEqual([]);
    expect(wrong(schema, more)).toEqual([field]);
  });
});

describe("where a map looks", () => {
  it.each([
    ["20/0/0", "20.01/0/0"],
    ["0/90/0", "0/90.01/0"],
    ["0/-90/0", "0/-90.01/0"],
    ["0/0/180", "0/0/180.01"],
    ["0/0/-180", "0/0/-180.01"],
  ])("may be %s, and not %s", (enough, more) => {
    expect(printMapView(readMapView(enough) ?? { zoom: 1, lat: 1, lon: 1 })).toBe(enough);
    expect(readMapView(more)).toBeUndefined();
  });

  it("is written with two decimals of the zoom and four of the degrees", () => {
    expect(printMapView({ zoom: 6.12345, lat: 53.123456, lon: -27.987654 })).toBe(
      "6.12/53.1235/-27.9877",
    );
  });
});
