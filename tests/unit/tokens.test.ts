// The palette holds its promises: contrast, kinds that can be told apart, one meaning per theme; and the style rules.
import { describe, expect, it } from "vitest";
import { apart, ciede2000, contrast, type Lab, visions } from "../support/colour.ts";
import { chosenDark, declarations, deviceDark, palettes } from "../support/styles.ts";

const TEXT = 4.5;
const GRAPHIC = 3;
/** Kinds must clear more than the minimum, on the surface and on the map's land. */
const KIND = 3.1;
/** In the one decimal to which such distances are stated. */
const TELL_APART = 14;

/** Which colour stands on which ground, and the ratio it needs: the design's table of pairs. */
const PAIRS: [string, string, number][] = [
  ["ink", "surface", TEXT],
  ["ink-2", "surface", TEXT],
  ["ink-3", "surface", TEXT],
  ["ink-3", "page", TEXT],
  ["ink-3", "sunken", TEXT],
  ["ink-inverse", "ink", TEXT],
  ["ink-inverse", "ink-2", TEXT],
  ["ink-2", "note-bg", TEXT],
  ["danger", "danger-bg", TEXT],
  ["danger", "surface", TEXT],
  ["warn", "warn-bg", TEXT],
  ["ok", "ok-bg", TEXT],
  ["evidence-line", "evidence", TEXT],
  ["ink", "evidence", TEXT],
  ["ink", "evidence-on", TEXT],
  ["map-label", "land", TEXT],
  ["map-label", "land-focus", TEXT],
  ["control-line", "surface", GRAPHIC],
  ["focus", "surface", GRAPHIC],
  ["focus", "page", GRAPHIC],
  ["claim-muted", "surface", GRAPHIC],
  ["border-focus", "land-focus", GRAPHIC],
  ["hatch", "land-focus", GRAPHIC],
];

const kinds = [1, 2, 3, 4, 5, 6].map((slot) => `kind-${slot}`);
const pairs = kinds.flatMap((a, i) => kinds.slice(i + 1).map((b): [string, string] => [a, b]));

describe.each(["light", "dark"] as const)("the %s palette", (theme) => {
  const colour = (name: string) => palettes[theme].get(`--${name}`) ?? "missing";

  it.each(PAIRS)("shows %s on %s at %d:1 or more", (front, ground, least) => {
    expect(contrast(colour(front), colour(ground))).toBeGreaterThanOrEqual(least);
  });

  it.each(kinds)("shows %s on the surface and on land at 3.1:1 or more", (kind) => {
    expect(contrast(colour(kind), colour("surface"))).toBeGreaterThanOrEqual(KIND);
    expect(contrast(colour(kind), colour("land"))).toBeGreaterThanOrEqual(KIND);
  });

  it.each(visions)("keeps any two kinds ΔE00 14 apart for %s vision", (vision) => {
    const distances = pairs.map(([a, b]) => apart(colour(a), colour(b), vision));
    const nearest = Math.round(Math.min(...distances) * 10) / 10;
    expect(nearest).toBeGreaterThanOrEqual(TELL_APART);
  });
});

describe("the dark theme", () => {
  it("is the same whether the device or the reader asks for it", () => {
    expect([...deviceDark]).toEqual([...chosenDark]);
  });

  it("gives every colour of the light theme a value of its own", () => {
    const colours = [...palettes.light].filter(([, value]) => /^(#|rgb)/.test(value));
    expect(colours.map(([name]) => name).filter((name) => !chosenDark.has(name))).toEqual([]);
  });
});

/** From the test data published with Sharma, Wu and Dalal 2005, the pairs around its discontinuities. */
const SHARMA: [Lab, Lab, number][] = [
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 2.8361, -74.02], [50, 0, -82.7485], 3.4412],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
];

describe("the yardstick", () => {
  it.each(SHARMA)("measures %j and %j as published", (a, b, published) => {
    expect(ciede2000(a, b)).toBeCloseTo(published, 4);
    expect(ciede2000(b, a)).toBeCloseTo(published, 4);
  });

  it("finds black on white at 21:1, and a colour on itself at 1:1", () => {
    expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
    expect(contrast("#1B4BA9", "#1B4BA9")).toBe(1);
  });
});

describe("the style sheets", () => {
  const all = declarations();
  const offenders = (wrong: (name: string, value: string) => boolean) =>
    all.filter(({ name, value }) => wrong(name, value));

  it("set no text below 12 pixels", () => {
    const pixels = (size: string, unit: string) => Number(size) * (unit === "px" ? 1 : 16);
    const tooSmall = offenders((name, value) => {
      if (name !== "font" && name !== "font-size") return false;
      const size = /(?<![\w-])(\d*\.?\d+)(px|rem)/.exec(value);
      return size !== null && pixels(size[1] ?? "", size[2] ?? "") < 12;
    });
    expect(all.length).toBeGreaterThan(500);
    expect(tooSmall).toEqual([]);
  });

  it("lay out by the direction of the text, never by left and right", () => {
    const sided =
      /^(left|right|top|bottom)$|^(margin|padding|border|scroll-margin)-(left|right|top|bottom)/;
    const aligned = /^(left|right)$/;
    expect(
      offenders(
        (name, value) =>
          sided.test(name) || (/^(text-align|float|clear)$/.test(name) && aligned.test(value)),
      ),
    ).toEqual([]);
  });

  it("take every colour from the palette", () => {
    const loose = offenders(
      (name, value) =>
        !name.startsWith("--") && /#[\da-f]{3,8}\b|\bhsl|\blab\(|\boklch/i.test(value),
    );
    expect(loose).toEqual([]);
  });
});
