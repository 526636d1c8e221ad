// Reads the `@font-face` rules of a style sheet.

/**
 * @typedef {{ file: string, characters: string, weights: { min: number, max: number } }} Face
 * the file's name, every character of its `unicode-range`, and the weights it has
 */

/**
 * The faces of a style sheet that have a range of weights and a `unicode-range`.
 * @param {string} css
 * @returns {Face[]}
 */
export function facesIn(css) {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, rule = ""]) => {
    const file = /url\("[^"]*?([^"/]+)"\)/.exec(rule)?.[1];
    const range = /unicode-range:([^;]+);/.exec(rule)?.[1];
    const weights = /font-weight:\s*(\d+)\s+(\d+)/.exec(rule);
    if (file === undefined || range === undefined || weights === null) return [];
    const [min, max] = [Number(weights[1]), Number(weights[2])];
    return { file, characters: charactersOf(range), weights: { min, max } };
  });
}

/** @param {string} range such as `U+0000-00FF, U+0131` */
function charactersOf(range) {
  return range
    .split(",")
    .map((part) => {
      const [first = 0, last = first] = part
        .trim()
        .replace(/^U\+/i, "")
        .split("-")
        .map((code) => Number.parseInt(code, 16));
      const codes = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      return String.fromCodePoint(...codes);
    })
    .join("");
}
