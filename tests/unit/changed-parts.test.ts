/** What of a text a change moved: the words between what both versions begin and end with. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { changedParts } from "../../client/events/drawer/difference.ts";

it.each([
  ["protesters, students", "protesters, workers, students", "", "workers, "],
  ["up to 15,000 people", "up to 20,000 people", "15,000", "20,000"],
  ["resignation", "resignation and new elections", "", " and new elections"],
  ["the the the", "the the", " the", ""],
  ["Sunday march", "March of unity", "Sunday march", "March of unity"],
])("from “%s” to “%s”, “%s” goes and “%s” comes", (before, after, goes, comes) => {
  const { was, is } = changedParts(before, after);
  expect([was.middle, is.middle]).toEqual([goes, comes]);
});

it("loses no letter and begins and ends alike, whatever the texts are", () => {
  const text = fc.array(fc.constantFrom("a", "b", "of", "7"), { maxLength: 8 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(" "), b.join(" ")];
      const { was, is } = changedParts(before, after);
      expect(was.start + was.middle + was.end).toBe(before);
      expect(is.start + is.middle + is.end).toBe(after);
      expect([was.start, was.end]).toEqual([is.start, is.end]);
      if (before === after) expect(was.middle + is.middle).toBe("");
    }),
  );
});
