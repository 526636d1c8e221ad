/** What differs between two records, as the log keeps it. */
import { expect, it } from "vitest";
import { diffOf } from "../../domain/change.ts";

it("A diff has each field that differs with what it was and what it is, and no other", () => {
  type Fields = { title: string; day: string | null; tags: string[] };
  const before: Partial<Fields> = { title: "March", day: "2020-09-13", tags: ["a"] };
  expect(diffOf(before, { ...before, title: "March in Minsk", tags: ["a"] })).toEqual({
    title: ["March", "March in Minsk"],
  });
  expect(diffOf(before, { title: "March" })).toEqual({
    ...{ day: ["2020-09-13", null], tags: [["a"], null] },
  });
  expect(diffOf({}, before)).toMatchObject({ title: [null, "March"] });
});

it("A diff takes a field that is not there as one that is empty", () => {
  expect(diffOf<{ day: string | null }>({}, { day: null })).toEqual({});
  expect(diffOf<{ day: string | null }>({ day: null }, {})).toEqual({});
});
