/** The files of letters that pages load: cut as the style sheets describe them, and in step with the package they come from. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cutFaces } from "../../bin/letters/cut.mjs";
import { facesIn } from "../../bin/letters/faces.mjs";
import { root } from "../../bin/run.mjs";

const fonts = join(root, "client/fonts");
const css = ["inter-latin.css", "fonts.css"]
  .map((name) => readFileSync(join(root, "client/styles", name), "utf8"))
  .join("\n");

describe("a face", () => {
  it("is read with its file, its characters and its weights", () => {
    const rule = `@font-face {
      font-weight: 400 700;
      src: url("../fonts/some.woff2") format("woff2");
      unicode-range: U+0041-0043, U+017E;
    }`;
    expect(facesIn(rule)).toEqual([
      { file: "some.woff2", characters: "ABCž", weights: { min: 400, max: 700 } },
    ]);
  });

  it("of Inter shares no character with another, so that no letter asks for two files", () => {
    const all = facesIn(css).flatMap(({ characters }) => [...characters]);
    expect(all.length).toBeGreaterThan(1000);
    expect(all.filter((letter, at) => all.indexOf(letter) !== at)).toEqual([]);
  });

  it.each([
    ["inter-latin.woff2", "Zürich, “Čh” 0–9 … €", /[^Č]/u],
    ["inter-latin-a.woff2", "ŁźžŽŭŬğŞşșțőčłəƏ", /./u],
    ["inter-cyrillic.woff2", "Мінск Ўў Її Ґґ Ёё №", /[^ ]/u],
  ])("%s has the letters of its names", (file, names, counted) => {
    const face = facesIn(css).find((each) => each.file === file);
    const letters = [...names].filter((letter) => counted.test(letter));
    expect(letters.filter((letter) => !face?.characters.includes(letter))).toEqual([]);
  });
});

it("The committed files are those that `node bin/letters.mjs` makes", async () => {
  const made = await cutFaces();
  expect(made.map(({ name }) => name).sort()).toEqual(
    readdirSync(fonts)
      .filter((name) => name.endsWith(".woff2"))
      .sort(),
  );
  for (const { name, bytes } of made)
    expect(bytes.equals(readFileSync(join(fonts, name))), name).toBe(true);
});
