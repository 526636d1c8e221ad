/** What a sum says of its figures: whether nobody counted everybody in none of them, in some or in all. */
import { expect, it } from "vitest";
import { type FromGroups, fromGroupsAmong, fromGroupsOf } from "../../domain/from-groups.ts";

it.each([
  [0, 0, "none"],
  [0, 3, "none"],
  [1, 3, "some"],
  [3, 3, "all"],
])("of %i of %i figures is %s", (made, figures, expected) => {
  expect(fromGroupsOf(made, figures)).toBe(expected);
});

it.each<[FromGroups[], FromGroups]>([
  [[], "none"],
  [["none", "none"], "none"],
  [["all", "all"], "all"],
  [["some"], "some"],
  [["none", "all"], "some"],
  [["all", "some"], "some"],
])("of sums with %j together is %s", (sums, expected) => {
  expect(fromGroupsAmong(sums.map((from_groups) => ({ from_groups })))).toBe(expected);
});
