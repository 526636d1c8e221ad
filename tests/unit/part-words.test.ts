// The parts of the filter as the sentence says them: what is excluded reads as a phrase, an event by its title.
import { describe, expect, it } from "vitest";
import { partWords } from "../../client/dashboard/part-words.ts";
import { parseFilter } from "../../domain/filter-url.ts";

const titles: Readonly<Record<string, string>> = { "BLR-2020-protests": "Belarus protests" };
const said = (query: string) =>
  partWords(parseFilter(query).filter, (id) => titles[id] ?? id).map(({ text }) => text);

describe("a part of the filter", () => {
  it.each([
    ["has=participants", "with a figure for crowd"],
    ["has=!participants", "without a figure for crowd"],
    ["has=injured,!killed", "with a figure for injured, without a figure for killed"],
    ["said_by=authority", "figures by authorities"],
    ["said_by=!authority", "no figures by authorities"],
    ["response=!none", "authorities’ response: not none"],
    ["response=unknown", "authorities’ response: not recorded"],
    ["source=!mvd-2084", "not from mvd-2084"],
    ["form=!talks", "not talks"],
    ["form=march,rally,riot,strike", "march, rally and 2 more"],
    ["detained=100..", "detained 100 or more"],
    ["differ=2", "sources differ by 2× or more"],
    ["part_of=BLR-2020-protests", "part of Belarus protests"],
    ["part_of=unheard-of", "part of unheard-of"],
    ["subject=journalists", "figures about journalists"],
    ["part_of=!BLR-2020-protests", "not part of Belarus protests"],
    ["part_of=a,b,!c", "part of a, b, not part of c"],
  ])("%s reads “%s”", (query, text) => {
    expect(said(query)).toEqual([text]);
  });

  it("stands in the order of the sentence, and nothing else does", () => {
    expect(said("kind=violence&q=water&has=killed&country=BLR")).toEqual([
      "with a figure for killed",
      "with “water”",
    ]);
  });
});
