// What is cut out of Inter: for each face of the style sheets its characters and weights, and the features pages use.
import { readFileSync } from "node:fs";
import subsetFont from "subset-font";
import { facesIn } from "./faces.mjs";

const styles = new URL("../../client/styles/", import.meta.url);
const whole = new URL("../../node_modules/@fontsource-variable/inter/files/", import.meta.url);

/**
 * The file of the package that each of ours is cut from. Letters of Latin Extended-A have one of their own:
 * most names need no others, and they are an eighth of what the package has in that file.
 */
const SOURCES = {
  "inter-latin.woff2": "inter-latin-wght-normal.woff2",
  "inter-latin-a.woff2": "inter-latin-ext-wght-normal.woff2",
  "inter-latin-ext.woff2": "inter-latin-ext-wght-normal.woff2",
  "inter-cyrillic.woff2": "inter-cyrillic-wght-normal.woff2",
};

/** What browsers apply by themselves, and what the style sheets ask for: tabular figures, and two shapes of letters. */
const FEATURES = ["calt", "ccmp", "clig", "kern", "liga", "locl", "mark", "mkmk", "rlig", "rvrn"];
const ASKED_FOR = ["tnum", "cv05", "ss03"];

/** Its licence and where the licence stands: they go with every copy. */
const LICENCE = [13, 14];

/**
 * Every file, as its face in the style sheets describes it. The same package gives the same bytes.
 * @returns {Promise<{ name: string, bytes: Buffer }[]>}
 */
export async function cutFaces() {
  const css = ["inter-latin.css", "fonts.css"].map((name) =>
    readFileSync(new URL(name, styles), "utf8"),
  );
  const faces = new Map(css.flatMap(facesIn).map((face) => [face.file, face]));
  return Promise.all(
    Object.entries(SOURCES).map(async ([name, source]) => {
      const face = faces.get(name);
      if (face === undefined) throw new Error(`No face in the style sheets has ${name}.`);
      const options = {
        targetFormat: /** @type {const} */ ("woff2"),
        variationAxes: { wght: face.weights },
        keepFeatures: [...FEATURES, ...ASKED_FOR],
        preserveNameIds: LICENCE,
      };
      const bytes = await subsetFont(
        readFileSync(new URL(source, whole)),
        face.characters,
        options,
      );
      return { name, bytes };
    }),
  );
}
