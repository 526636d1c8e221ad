/** Which rows a viewer finds by the texts that the source's search has found. */
import { describe, expect, it } from "vitest";
import type { Audience } from "../../domain/publicview.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import type { Viewer } from "../../engine/engine.ts";
import { SearchTexts } from "../../engine/store/search-texts.ts";

const EDITORS: Viewer = STATUSES.map(({ value }) => value);

/** The rows that are found by texts with these numbers. */
function found(texts: SearchTexts, numbers: readonly number[], viewer: Viewer, rows = 10) {
  const marks = new Uint8Array(rows);
  texts.mark(marks, numbers, viewer);
  return Array.from(marks.keys()).filter((row) => row > 0 && marks[row] === 1);
}

describe("a text", () => {
  it.each<[Audience, number[], number[]]>([
    ["everybody", [3], [3]],
    ["editors", [], [3]],
    ["public", [3], []],
  ])("for %s is found by whom it is for alone", (audience, byPublic, byEditors) => {
    const texts = new SearchTexts();
    texts.add(7, 3, audience);
    expect(found(texts, [7], "public")).toEqual(byPublic);
    expect(found(texts, [7], EDITORS)).toEqual(byEditors);
  });

  it("is of its own row, among many too", () => {
    const texts = new SearchTexts();
    const row = 70_000;
    texts.add(0, row, "public");
    texts.add(1, row + 1, "editors");
    texts.add(2, row + 2, "everybody");
    expect(found(texts, [0, 1, 2], "public", row + 3)).toEqual([row, row + 2]);
    expect(found(texts, [0, 1, 2], EDITORS, row + 3)).toEqual([row + 1, row + 2]);
  });

  it("that nothing is known of, or that came later, finds nothing", () => {
    const texts = new SearchTexts();
    texts.add(2, 1, "everybody");
    expect(found(texts, [0, 1, 3, 4_000], EDITORS)).toEqual([]);
    expect(found(texts, [], EDITORS)).toEqual([]);
  });
});
