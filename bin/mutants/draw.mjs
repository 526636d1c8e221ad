// Which mutants are tried: drawn at random, the same ones from the same seed, without those that change nothing.
import { readFileSync } from "node:fs";

/** @typedef {import("./mutants.mjs").Mutant} Mutant */

/**
 * Numbers from 0 up to 1, the same from the same seed (mulberry32, Tommy Ettinger, public domain).
 * @param {number} seed
 * @returns {() => number}
 */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * At most so many mutants, no two of one line so that a busy line is not drawn more often, in the order of files and
 * lines.
 * @param {Mutant[]} mutants
 * @param {number} most
 * @param {number} seed
 * @param {(mutant: Mutant) => boolean} isFit asked of those that are drawn
 * @returns {Mutant[]}
 */
export function draw(mutants, most, seed, isFit) {
  const random = randomFrom(seed);
  /** @type {Map<string, Mutant[]>} */
  const lines = new Map();
  for (const mutant of mutants) {
    const key = `${mutant.file}:${mutant.line}`;
    lines.set(key, [...(lines.get(key) ?? []), mutant]);
  }
  /** @type {Mutant[]} */
  const drawn = [];
  for (const line of shuffled([...lines.values()], random)) {
    if (drawn.length === most) break;
    const found = shuffled(line, random).find(isFit);
    if (found) drawn.push(found);
  }
  return drawn.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/**
 * @template T
 * @param {readonly T[]} all
 * @param {() => number} random
 * @returns {T[]}
 */
function shuffled(all, random) {
  const left = [...all];
  return all.map(() => /** @type {T} */ (left.splice(Math.floor(random() * left.length), 1)[0]));
}

/**
 * A mutant that changes nothing anybody could tell, with its reason: by its file, its line as it stands there, and what
 * is written for what.
 * @typedef {{ file: string, source: string, from: string, to: string, why: string }} Equivalent
 */

/** @type {Equivalent[]} */
export const EQUIVALENT = JSON.parse(
  readFileSync(new URL("./equivalent.json", import.meta.url), "utf8"),
);

/**
 * @param {Omit<Equivalent, "why">} mutant
 * @param {readonly Omit<Equivalent, "why">[]} [among]
 */
export function isEquivalent({ file, source, from, to }, among = EQUIVALENT) {
  return among.some(
    (each) => each.file === file && each.source === source && each.from === from && each.to === to,
  );
}
