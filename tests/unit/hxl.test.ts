/** HXL hashtags of the columns of files. */
import { describe, expect, it } from "vitest";
import { columnsOfFile } from "../../domain/csv-rows.ts";
import { hxlLine, hxlTag } from "../../domain/hxl.ts";

/** HXL 1.1: a hashtag, then attributes, each of ASCII letters, digits and underscores behind a letter. */
const TAG = /^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/;

describe("the hashtag of a column", () => {
  it("is there for every column of events and claims, well formed, and another one for each", () => {
    for (const shape of ["events", "claims"] as const) {
      const tags = columnsOfFile({ shape, forEditors: true }).map(({ name }) => hxlTag(name));
      for (const tag of tags) expect(tag).toMatch(TAG);
      expect(tags.toSorted()).toEqual([...new Set(tags)].toSorted());
    }
  });

  it("says of a figure which end of its range it is, of whom, and what is added to sums", () => {
    expect(hxlTag("detained")).toBe("#affected+detained");
    expect(hxlTag("detained_low")).toBe("#affected+detained+min");
    expect(hxlTag("participants_high")).toBe("#population+participants+max");
    expect(hxlTag("in_custody_qualifier")).toBe("#meta+qualifier+custody");
    expect(hxlTag("net_injured_security_forces")).toBe("#affected+injured+security_forces+net");
    expect(hxlTag("injured_police_high")).toBe("#affected+injured+police+max");
    const ofPolice = columnsOfFile({ shape: "events", subject: "police", forEditors: false });
    const names = ofPolice.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["injured_police_high", "net_killed_police"]));
    expect(names).not.toContain("injured_high");
  });

  it("is missing for what no tag is known for", () => {
    expect(hxlTag("interaction")).toBe("");
    const tags = hxlLine({ shape: "acled", forEditors: false }).trimEnd().split(",");
    expect(tags).toHaveLength(31);
    expect(tags[0]).toBe("#event+code");
  });
});
