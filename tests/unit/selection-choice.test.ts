/** What clicking does to a choice of values. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excluded, isMade, toggled } from "../../client/dashboard/choice.ts";
import type { Choice } from "../../domain/filter.ts";

const none: Choice = { only: [], not: [] };

describe("a click on a value", () => {
  it("chooses it beside the others, and takes it out again", () => {
    const chosen = toggled(toggled(none, "b"), "a");
    expect(chosen).toEqual({ only: ["a", "b"], not: [] });
    expect(toggled(chosen, "b")).toEqual({ only: ["a"], not: [] });
  });

  it("takes an exclusion back and no more", () => {
    expect(toggled({ only: ["a"], not: ["b"] }, "b")).toEqual({ only: ["a"], not: [] });
  });
});

describe("excluding a value", () => {
  it("takes it out of the chosen ones", () => {
    expect(excluded({ only: ["a", "b"], not: [] }, "b")).toEqual({ only: ["a"], not: ["b"] });
  });

  it("twice changes nothing for a value that was open", () => {
    expect(excluded(excluded(none, "a"), "a")).toEqual(none);
  });
});

describe("a choice", () => {
  it("never both names and excludes a value, whatever is clicked", () => {
    const step = fc.tuple(fc.boolean(), fc.constantFrom("a", "b", "c"));
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const end = steps.reduce<Choice>(
          (choice, [exclude, value]) => (exclude ? excluded : toggled)(choice, value),
          none,
        );
        expect(end.only.filter((value) => end.not.includes(value))).toEqual([]);
        expect(isMade(end)).toBe(end.only.length + end.not.length > 0);
      }),
    );
  });
});
