// Numbers on the map while the timeline's window moves: put together from pieces that were drawn before.
import { afterEach, describe, expect, test } from "vitest";
import { allPieces, piecesOf } from "../../client/draw/digit-atlas.ts";
import { number } from "../../client/i18n/intl.ts";
import { ENGLISH, localeOf, setLocale } from "../../client/i18n/locale.ts";
import { LANGUAGES } from "../../domain/language.ts";

const NUMBERS = [0, 7, 10, 45, 109, 999, 1_000, 4_479, 13_603, 120_045, 1_234_567, 98_765_432];

describe("a number", () => {
  afterEach(() => setLocale(ENGLISH));

  test("is cut into two digits each, counted from its end", () => {
    expect(piecesOf(7)).toEqual(["7"]);
    expect(piecesOf(109)).toEqual(["1", "09"]);
    expect(piecesOf(4_479)).toEqual(["4,4", "79"]);
    expect(piecesOf(13_603)).toEqual(["1", "3,6", "03"]);
  });

  test.each(LANGUAGES)("is whole in $name, and all its pieces were drawn", ({ value }) => {
    setLocale(localeOf(value, {}, ENGLISH.names));
    const drawn = new Set(allPieces());
    for (const n of NUMBERS) {
      expect(piecesOf(n).join("")).toBe(number(n));
      expect(piecesOf(n).filter((piece) => !drawn.has(piece))).toEqual([]);
    }
  });
});
