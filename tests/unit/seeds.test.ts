/** What the seed must say: whose figures stand where, and that no figure covers more than its event. */
import { describe, expect, it } from "vitest";
import { type ResolvedRecord, resolveAll } from "../../domain/resolve-all.ts";
import { RULES, type Rule } from "../../domain/rule.ts";
import { METRICS, type Metric } from "../../domain/vocabulary/claim-terms.ts";
import { SEED_NAMES, type SeedName } from "../../seeds/choice.ts";
import { mergeEvents, type SeedEvent, seedOf } from "../../seeds/seed.ts";
import { seedRecords } from "../support/seed-records.ts";

const seed = seedOf(SEED_NAMES);
const records = seedRecords();
const MINSK = "BLR-2020-09-13-minsk";
const NATIONWIDE = "BLR-2020-09-13-nationwide";
const rules = RULES.map(({ value }) => value);
const metrics = METRICS.map(({ value }) => value);
const everyCase: [Rule, Metric][] = rules.flatMap((rule) =>
  metrics.map((metric): [Rule, Metric] => [rule, metric]),
);

function under(rule: Rule): Map<string, ResolvedRecord> {
  return new Map(resolveAll(records, { rule, as_of: null }).map((r) => [r.event.id, r]));
}

const figure = (id: string, metric: Metric, rule: Rule) => under(rule).get(id)?.figures[metric];

function eventNamed(id: string, among = seed.events): SeedEvent {
  const found = among.find((event) => event.id === id);
  if (!found) throw new Error(`no event ${id}`);
  return found;
}

describe("the files", () => {
  it.each<[SeedName[], number, number, number]>([
    [["article"], 10, 3, 1],
    [["bulletins"], 87, 213, 143],
    [["article", "bulletins"], 94, 216, 144],
  ])("%j hold %d events, %d claims and %d sources", (names, events, claims, sources) => {
    const loaded = seedOf(names);
    expect(loaded.events).toHaveLength(events);
    expect(loaded.claims).toHaveLength(claims);
    expect(loaded.sources).toHaveLength(sources);
  });

  it.each<[SeedName[]]>([[["article"]], [["bulletins"]], [["article", "bulletins"]]])(
    "%j name no source, event or claim that they do not hold, and list wider events first",
    (names) => {
      const { sources, events, claims } = seedOf(names);
      const sourceIds = new Set(sources.map(({ id }) => id));
      const claimIds = new Set(claims.map(({ id }) => id));
      const before = new Set<string | null>([null]);
      for (const event of events) {
        expect(before, event.id).toContain(event.part_of);
        before.add(event.id);
        for (const { source } of event.sources) expect(sourceIds).toContain(source);
      }
      for (const claim of claims) {
        expect(before).toContain(claim.event);
        expect(sourceIds).toContain(claim.source);
        if (claim.supersedes !== null) expect(claimIds).toContain(claim.supersedes);
      }
    },
  );

  it("give the same records in whatever order they are named", () => {
    expect(seedOf(["bulletins", "article"])).toEqual(seed);
  });

  it("have a source with a web address or a note for every claim, and a locator within it", () => {
    for (const claim of seed.claims) {
      expect(claim.locator, claim.id).not.toBeNull();
      expect(claim.phrase, claim.id).not.toBeNull();
    }
    for (const source of seed.sources) expect(source.url ?? source.note, source.id).not.toBeNull();
  });

  it("keep every part within the days of the event it is part of", () => {
    for (const event of seed.events) {
      if (event.part_of === null) continue;
      const wider = eventNamed(event.part_of);
      expect(event.start >= wider.start && event.end <= wider.end, event.id).toBe(true);
    }
  });
});

describe("a later figure", () => {
  it("replaces an earlier one of the same event, metric, subject and speaker", () => {
    const replacing = seed.claims.filter((claim) => claim.supersedes !== null);
    expect(replacing).toHaveLength(18);
    for (const claim of replacing) {
      const old = seed.claims.find(({ id }) => id === claim.supersedes);
      const same = ({ event, metric, subject, attributed_to }: typeof claim) => ({
        event,
        metric,
        subject,
        attributed_to,
      });
      expect(old && same(old), claim.id).toEqual(same(claim));
      expect(Date.parse(claim.as_of ?? "")).toBeGreaterThan(Date.parse(old?.as_of ?? ""));
    }
  });

  it("leaves the earlier one in the record, where only what replaces it says so", () => {
    for (const { status } of seed.claims) expect(status).toBe("active");
  });
});

describe("an event in both files", () => {
  const merged = eventNamed("BLR-2020-protests");
  const [first, second] = (["article", "bulletins"] as const).map((name) =>
    eventNamed("BLR-2020-protests", seedOf([name]).events),
  );

  it("has the sources of both, the latest end and the longer summary", () => {
    expect(merged.sources).toEqual([...(first?.sources ?? []), ...(second?.sources ?? [])]);
    expect([merged.start, merged.end]).toEqual(["2020-08-09", "2020-09-27"]);
    expect(merged.summary).toBe(first?.summary);
  });

  it("keeps what the article says and takes from the bulletins what it leaves open", () => {
    expect(merged.actors).toEqual(first?.actors);
    expect(eventNamed(NATIONWIDE).actors.security).toBe("riot police and interior troops");
  });

  it("has the demands of either file once, and is unchanged by being merged with itself", () => {
    const minsk = eventNamed(MINSK);
    expect(minsk.demands).toEqual(["resignation of President Lukashenko"]);
    expect(mergeEvents(minsk, minsk)).toEqual(minsk);
  });
});

describe("13 September 2020", () => {
  it("has about 150,000 by nobody named and more than 100,000 by media in Minsk", () => {
    const crowd = seed.claims.filter((c) => c.event === MINSK && c.metric === "participants");
    expect(
      crowd.map(({ attributed_kind, qualifier, low, high }) => ({
        attributed_kind,
        qualifier,
        low,
        high,
      })),
    ).toEqual([
      { attributed_kind: "unattributed", qualifier: "about", low: 150_000, high: 150_000 },
      { attributed_kind: "media", qualifier: "more_than", low: 100_000, high: null },
    ]);
  });

  it("has no official crowd in Minsk", () => {
    expect(figure(MINSK, "participants", "authorities")).toBeUndefined();
  });

  it.each(rules)("never shows 774 detained in Minsk under %s", (rule) => {
    const detained = figure(MINSK, "detained", rule);
    if (detained) expect(detained).toMatchObject({ headline: 500, qualifier: "more_than" });
    for (const record of under(rule).values())
      if (record.event.place.name !== "Belarus")
        expect(record.figures.detained?.headline, record.event.id).not.toBe(774);
  });

  it("has the 774 once, on the nationwide day", () => {
    const having = [...under("authorities").values()].filter(
      ({ figures }) => figures.detained?.headline === 774,
    );
    expect(having.map(({ event }) => event.id)).toEqual([NATIONWIDE]);
  });
});

describe("sums", () => {
  it.each(everyCase)("under %s, %s: a remainder plus the parts is the roll-up", (rule, metric) => {
    const all = [...under(rule).values()];
    for (const { event, nets } of all) {
      const net = nets[metric];
      const parts = all.filter((part) => part.event.part_of === event.id);
      const below = parts.reduce((sum, part) => sum + (part.nets[metric]?.rollup ?? 0), 0);
      if (net) expect(net.headline + below, event.id).toBe(net.rollup);
      else for (const part of parts) expect(part.nets[metric], event.id).toBeUndefined();
    }
  });

  it("show no figure where nobody gives a number, and zero where a source says none", () => {
    expect(figure("BLR-2020-08-30-minsk", "participants", "lowest")).toBeUndefined();
    expect(figure(MINSK, "injured", "lowest")).toBeUndefined();
    expect(figure("BLR-2020-08-26-zhodzina", "detained", "lowest")?.headline).toBe(0);
  });
});
