/** What a newer row changes: three versions of an event, that of the older row, that of the newer one, and that of people. */
import { describe, expect, it } from "vitest";
import { proposalSchema } from "../../domain/draft.ts";
import { changesNothing, editedBy, type Known, newerOf } from "../../server/imports/newer.ts";

const said = {
  title: "A march",
  kind: "demonstration",
  form: "march",
  start: "2020-09-13",
  place: { name: "Minsk", country: "BLR", lat: 53.9, lon: 27.56, precision: "city" },
  sources: [{ key: "own", kind: "dataset", publisher: "ACLED", title: "ACLED data" }],
};
const figure = { metric: "participants", attributed_kind: "unattributed", low: 100, high: 100 };
const row = (more: object = {}) => proposalSchema.parse({ ...said, claims: [figure], ...more });

/** The event as the row made it, with what people have changed since. */
function known(people: { event?: object; claim?: object; status?: string } = {}): Known {
  const { sources: _, claims, wider: __, into: ___, reason: ____, note: _____, ...event } = row();
  const before = (now: object, was: object) =>
    new Map(Object.keys(now).map((field) => [field, (was as Record<string, unknown>)[field]]));
  const claim = { ...claims[0], id: "c1", event: "e1", source: "acled", status: "active" };
  const stored = { ...event, sources: [], id: "e1", status: "published", ...people.event };
  return {
    event: stored as unknown as Known["event"],
    edited: before(people.event ?? {}, event),
    claims: [
      {
        claim: { ...claim, ...people.claim } as unknown as Known["claims"][number]["claim"],
        edited: before(people.claim ?? {}, claim),
      },
    ],
  };
}

describe("a newer row", () => {
  it("changes nothing where it says the same, in whatever order of columns", () => {
    expect(changesNothing(newerOf(known(), row()))).toBe(true);
    const extra = { extra: { tags: "a", notes: "b" } };
    const other = { extra: { notes: "b", tags: "a" } };
    const stored = { ...known(), event: { ...known().event, ...extra } } as Known;
    expect(changesNothing(newerOf(stored, row(other)))).toBe(true);
  });

  it("changes the fields that it says otherwise, and no other", () => {
    const newer = newerOf(known(), row({ title: "A long march", form: "rally" }));
    expect(newer).toEqual({
      ...{ patch: { title: "A long march", form: "rally" } },
      ...{ added: [], withdrawn: [], kept: [] },
    });
  });

  it("replaces a figure by its newer one, adds others and withdraws what it no longer has", () => {
    const more = { ...figure, low: 120, high: 120 };
    const killed = { ...figure, metric: "killed", low: 1, high: 1 };
    const newer = newerOf(known(), row({ claims: [more, killed] }));
    expect(newer.added).toMatchObject([
      { low: 120, supersedes: "c1" },
      { metric: "killed", supersedes: null },
    ]);
    expect(newer.withdrawn).toEqual([]);
    expect(newerOf(known(), row({ claims: [] })).withdrawn).toEqual(["c1"]);
  });

  it("leaves what people have changed, without a word where it says what it said before", () => {
    const changed = known({ event: { title: "A march of students" }, claim: { low: 90 } });
    expect(changesNothing(newerOf(changed, row()))).toBe(true);
    const newer = newerOf(changed, row({ title: "A long march", claims: [] }));
    expect(newer).toEqual({ patch: {}, added: [], withdrawn: [], kept: ["title", "participants"] });
  });

  it("says nothing where people have come to say what it says", () => {
    const changed = known({ event: { title: "A long march" } });
    expect(changesNothing(newerOf(changed, row({ title: "A long march" })))).toBe(true);
  });

  it("doesn't bring back a figure that somebody has withdrawn", () => {
    const withdrawn = known({ claim: { status: "retracted" } });
    expect(changesNothing(newerOf(withdrawn, row()))).toBe(true);
    const more = { ...figure, low: 120, high: 120 };
    expect(newerOf(withdrawn, row({ claims: [more] }))).toMatchObject({
      ...{ added: [], kept: ["participants"] },
    });
  });
});

describe("what people have changed", () => {
  const byHand = (was: unknown, is: unknown) =>
    ({ diff: { title: [was, is] }, byFile: false }) as const;
  const byFile = (was: unknown, is: unknown) =>
    ({ diff: { title: [was, is] }, byFile: true }) as const;

  it("is told with what a file had said last", () => {
    expect([...editedBy([byHand("a", "b"), byHand("b", "c")])]).toEqual([["title", "a"]]);
    expect([...editedBy([byFile("a", "b"), byHand("b", "c")])]).toEqual([["title", "b"]]);
  });

  it("is nothing once they have taken it back, or a file has said it anew", () => {
    expect(editedBy([byHand("a", "b"), byHand("b", "a")]).size).toBe(0);
    expect(editedBy([byHand("a", "b"), byFile("b", "c")]).size).toBe(0);
  });
});
