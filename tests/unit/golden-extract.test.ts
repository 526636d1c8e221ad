/** Golden articles, each about one thing that reading has to get right, and what holds for all of them. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { GOLD_FIELDS, readAnnotated } from "../../bench/extract/gold.ts";
import { score } from "../../bench/extract/score.ts";
import { root } from "../../bin/run.mjs";
import { extract, type Proposal } from "../../extract/index.ts";
import { gazetteer } from "../../server/places/gazetteer.ts";

const cases = readAnnotated(join(root, "tests/golden/extract"));
const read = (at: number) => {
  const one = cases[at];
  if (one === undefined) throw new Error(`There is no case ${at}.`);
  return { ...one, proposal: extract(one.article, gazetteer()) };
};
const all = cases.map((_, at) => read(at));

const figuresOf = ({ events }: Proposal) =>
  events.flatMap((event) => GOLD_FIELDS.flatMap((field) => event[field]));

/** Every piece of evidence anywhere in a proposal. */
function evidenceIn(value: unknown): { start: number; end: number; text: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const { start, end, text } = value as Record<string, unknown>;
  if (typeof start === "number" && typeof end === "number" && typeof text === "string")
    return [{ start, end, text }];
  return Object.values(value).flatMap(evidenceIn);
}

describe("reading an article", () => {
  it("has cases", () => {
    expect(cases.length).toBeGreaterThan(20);
  });

  it.each(cases.map(({ id }, at) => [id, at] as const))(
    "finds just what was annotated by hand: %s",
    (_id, at) => {
      const { proposal, gold } = read(at);
      expect(score(proposal, gold).faults).toEqual([]);
      expect(proposal.relevant).toBe(gold.relevant);
    },
  );
});

describe("records", () => {
  it("stand in the order in which the article tells of them, not in that of their days", () => {
    const one = all.find(({ id }) => id === "evening-before");
    expect(one?.proposal.events.map(({ place }) => place.name)).toEqual(["Leeds", "Wakefield"]);
  });
});

describe("whatever is read", () => {
  it("has evidence that is the characters it points at", () => {
    for (const { article, proposal } of all) {
      const found = evidenceIn(proposal);
      for (const { start, end, text } of found) expect(article.text.slice(start, end)).toBe(text);
    }
  });

  it("has no date after the day of publication", () => {
    for (const { article, proposal } of all)
      for (const { date } of proposal.events) {
        expect(date.start <= article.published).toBe(true);
        expect(date.start <= date.end).toBe(true);
      }
  });

  it("has no sum of money, share or age among its figures", () => {
    for (const { proposal } of all)
      for (const { evidence } of figuresOf(proposal))
        expect(evidence.text).not.toMatch(/[$£€₹%]|-year-old/);
  });

  it("has a claimant only where the article shows one", () => {
    for (const { proposal } of all)
      for (const { source } of figuresOf(proposal))
        expect(source.evidence === null).toBe(source.kind === "unattributed");
  });

  it("has a place, and a trigger or a figure, in every record", () => {
    for (const { proposal } of all)
      for (const event of proposal.events) {
        expect(event.place.evidence.length).toBeGreaterThan(0);
        expect(
          event.triggers.length + figuresOf({ ...proposal, events: [event] }).length,
        ).toBeGreaterThan(0);
      }
  });

  it("says of every number that it left out why", () => {
    for (const { proposal } of all)
      for (const { reason } of proposal.ignored) expect(reason).toMatch(/\w/);
  });

  it("is the same bytes when it is read again", () => {
    for (const [at, { proposal }] of all.entries())
      expect(JSON.stringify(read(at).proposal)).toBe(JSON.stringify(proposal));
  });
});

describe("an article", () => {
  const article = (text: string, published = "2020-09-14") =>
    extract({ title: "", text, published }, gazetteer());

  it("needs a day of publication that exists", () => {
    expect(() => article("They marched.", "2020-02-30")).toThrow(RangeError);
  });

  it("may be empty", () => {
    expect(article("")).toMatchObject({ relevant: false, events: [], ignored: [] });
  });

  it("tells the crowd in a capital from arrests in several cities", () => {
    const { events } = article(
      "Talks in Sochi come a day after an estimated 150,000 people flooded the streets of the Belarusian capital.\n\n" +
        "The Interior Ministry said 774 people were arrested in Minsk and other cities of Belarus at rallies on Sunday.",
    );
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      date: { start: "2020-09-13" },
      place: { name: "Minsk", country: "BY" },
      crowd: [{ value: 150_000, modifier: "approx" }],
      arrests: [{ value: 774, scope: "multi-place", source: { kind: "government" } }],
    });
    expect(events[0]?.flags).toContain("774 covers Minsk and other places.");
  });

  it("says when the name of a place is ambiguous", () => {
    const { events } = article("About 50 people rallied in Springfield on Sunday.");
    expect(events[0]?.flags.join(" ")).toContain(
      "The name of the place is ambiguous: Springfield (",
    );
  });

  it("leaves a town to be set by hand that it knows only where the article is not", () => {
    const { events } = article(
      "About 50 people in Kenya rallied in Tywyn on Sunday. Kenyan police watched.",
    );
    expect(events[0]?.place).toMatchObject({ name: "Tywyn", lat: null, lon: null });
    expect(events[0]?.flags).toContain('The place "Tywyn" was not found: set it by hand.');
  });
});
