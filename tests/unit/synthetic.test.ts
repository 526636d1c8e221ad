/** What synthetic data promises: the same on every run, plainly labelled, valid, and shaped like a real record. */
import { describe, expect, it } from "vitest";
import { claimSchema } from "../../domain/claim.ts";
import { eventInputSchema } from "../../domain/event.ts";
import { sourceSchema } from "../../domain/source.ts";
import { printSeedChoice, readSeedChoice } from "../../seeds/choice.ts";
import type { Seed } from "../../seeds/seed.ts";
import { syntheticSeed } from "../../seeds/synthetic.ts";

const COUNT = 12_000;

function whole(chunks: Iterable<Seed>): Seed {
  const seed: Seed = { sources: [], events: [], claims: [] };
  for (const { sources, events, claims } of chunks) {
    seed.sources.push(...sources);
    seed.events.push(...events);
    seed.claims.push(...claims);
  }
  return seed;
}

const seed = whole(syntheticSeed(COUNT));
const share = (part: readonly unknown[]) => part.length / COUNT;

describe("synthetic data", () => {
  it("has as many events as asked for, in chunks that do not change them", () => {
    expect(seed.events).toHaveLength(COUNT);
    expect(whole(syntheticSeed(COUNT, 777))).toEqual(seed);
  });

  it("says of each event and source that it is synthetic", () => {
    for (const { id, title, summary } of seed.events)
      expect([id, title, summary]).toEqual([
        expect.stringMatching(/^SYN-\d{7}$/),
        expect.stringMatching(/^Synthetic event \d+$/),
        expect.stringContaining("Nothing here happened"),
      ]);
    for (const { id, publisher } of seed.sources)
      expect([id, publisher]).toEqual([
        expect.stringMatching(/^SYN-source-/),
        "Vigil synthetic data",
      ]);
    for (const { phrase } of seed.claims) expect(phrase).toMatch(/^synthetic: /);
  });

  it("would be accepted by the form", () => {
    for (const { id, ...fields } of seed.events) eventInputSchema.parse(fields);
    for (const claim of seed.claims) claimSchema.parse(claim);
    for (const source of seed.sources) sourceSchema.parse(source);
  });

  it("has no id twice", () => {
    for (const records of [seed.events, seed.claims, seed.sources])
      expect(new Set<string>(records.map(({ id }) => id)).size).toBe(records.length);
  });

  it("names only what came before, and every source of a claim as a source of its event", () => {
    const events = new Map<string, Set<string>>();
    const sources = new Set(seed.sources.map(({ id }) => id));
    const claims = new Map(seed.claims.map((claim) => [claim.id, claim]));
    for (const event of seed.events) {
      if (event.part_of !== null) expect(events.has(event.part_of), event.id).toBe(true);
      events.set(event.id, new Set(event.sources.map(({ source }) => source)));
      for (const { source } of event.sources) expect(sources).toContain(source);
    }
    for (const claim of seed.claims) {
      expect(events.get(claim.event)).toContain(claim.source);
      if (claim.supersedes === null) continue;
      const { event, metric, subject, attributed_kind } = claim;
      const replaced = { event, metric, subject, attributed_kind };
      expect(claims.get(claim.supersedes)).toMatchObject(replaced);
    }
  });

  it("keeps parts within the days and the country of the event they are part of", () => {
    const byId = new Map(seed.events.map((event) => [event.id, event]));
    const parts = seed.events.filter(({ part_of }) => part_of !== null);
    expect(share(parts)).toBeGreaterThan(0.1);
    for (const part of parts) {
      const wider = byId.get(part.part_of ?? "");
      expect(part.place.country).toBe(wider?.place.country);
      expect(part.start >= (wider?.start ?? "") && part.end <= (wider?.end ?? "")).toBe(true);
    }
  });

  it("spans ten years, with bursts far above a usual day", () => {
    const days = new Map<string, number>();
    for (const { start } of seed.events) days.set(start, (days.get(start) ?? 0) + 1);
    const years = new Set([...days.keys()].map((day) => day.slice(0, 4)));
    expect([...years].sort()).toEqual(Array.from({ length: 10 }, (_, i) => String(2016 + i)));
    expect(Math.max(...days.values())).toBeGreaterThan((10 * COUNT) / 3_653);
  });

  it("gives 45 % of the events no crowd, and 2.5 claims to an event, by several speakers", () => {
    const counted = seed.claims.filter(({ low, high }) => low !== null || high !== null);
    const crowds = counted.filter(({ metric }) => metric === "participants");
    expect(1 - share([...new Set(crowds.map(({ event }) => event))])).toBeCloseTo(0.45, 1);
    expect(share(seed.claims)).toBeCloseTo(2.5, 0);
    expect(new Set(seed.claims.map(({ attributed_kind }) => attributed_kind)).size).toBe(6);
  });

  it("puts far more events into the first place than into the tenth", () => {
    const cities = new Map<string, number>();
    for (const { place } of seed.events)
      if (place.precision === "city") cities.set(place.name, (cities.get(place.name) ?? 0) + 1);
    const ranked = [...cities.values()].sort((a, b) => b - a);
    expect(ranked.length).toBeGreaterThan(500);
    expect(ranked[0]).toBeGreaterThan(4 * (ranked[9] ?? 0));
  });
});

describe("the setting SEED", () => {
  it.each(["article", "article,bulletins", "none", "synthetic:1", "synthetic:3000000"])(
    "%s is read and written alike",
    (setting) => {
      const choice = readSeedChoice(setting);
      expect(choice && printSeedChoice(choice)).toBe(setting);
    },
  );

  it.each(["", "articles", "article,article", "synthetic", "synthetic:0", "synthetic:-1", "all"])(
    "%j is refused",
    (setting) => {
      expect(readSeedChoice(setting)).toBeNull();
    },
  );
});
