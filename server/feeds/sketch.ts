// Tells whether two texts are nearly the same: the share of groups of words that they have in common, by a sketch.

/** Words of a group (Broder 1997: shingles). */
const GROUP = 4;
/** So many minima stand for a text; the share that two texts have alike errs by about 0.05. */
const MINIMA = 128;
/** Texts that have so much in common are one article. */
const SAME = 0.8;
/** With fewer groups a text says too little to be told from others. */
const FEWEST = 12;

/** The sketch of a text, as base64; null where it is too short. No word can be read from it. */
export function sketchOf(text: string): string | null {
  const words = text.toLocaleLowerCase("en").match(/[\p{L}\p{N}]+/gu) ?? [];
  const groups = new Set<number>();
  for (let at = 0; at + GROUP <= words.length; at++)
    groups.add(hash(words.slice(at, at + GROUP).join(" ")));
  if (groups.size < FEWEST) return null;
  const minima = new Uint32Array(MINIMA).fill(0xffffffff);
  for (const group of groups)
    for (let i = 0; i < MINIMA; i++) {
      const mixed = mix(group ^ Math.imul(i + 1, 0x9e3779b1));
      if (mixed < (minima[i] ?? 0)) minima[i] = mixed;
    }
  return Buffer.from(minima.buffer).toString("base64");
}

/** Whether two sketches are those of nearly the same text. */
export function isSame(a: string, b: string): boolean {
  const [one, two] = [minimaOf(a), minimaOf(b)];
  let alike = 0;
  for (const [i, value] of one.entries()) if (two[i] === value) alike++;
  return alike >= SAME * MINIMA;
}

function minimaOf(sketch: string): Uint32Array {
  const bytes = Uint8Array.from(Buffer.from(sketch, "base64"));
  return new Uint32Array(bytes.buffer);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** The finaliser of MurmurHash3: each bit of what goes in moves about half of what comes out. */
function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
