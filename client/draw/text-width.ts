// How wide a text is in Inter, where no browser measures it: the advances of ASCII in hundredths of the type size.

const REGULAR = [
  28, 29, 47, 63, 64, 98, 64, 30, 36, 36, 50, 66, 29, 46, 29, 36, 63, 41, 61, 62, 65, 59, 62, 57,
  62, 62, 29, 30, 66, 66, 66, 51, 97, 69, 65, 73, 72, 60, 59, 75, 74, 27, 57, 67, 57, 90, 75, 76,
  64, 76, 64, 64, 65, 74, 69, 99, 68, 68, 63, 36, 36, 36, 47, 46, 32, 56, 61, 57, 61, 58, 37, 61,
  59, 24, 24, 55, 24, 88, 59, 60, 61, 61, 38, 53, 33, 59, 56, 82, 55, 56, 55, 43, 33, 43, 66,
];
const SPACE = 32;
/** Letters of other scripts, and marks above ours, are taken to be as wide as this. */
const OTHER = 66;
/** Weights from 600 are wider by about this factor. */
const HEAVY = 1.03;

/** Width in pixels of a text of `size` pixels. */
export function textWidth(text: string, size: number, heavy: boolean): number {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "");
  let hundredths = 0;
  for (const letter of plain) hundredths += REGULAR[letter.charCodeAt(0) - SPACE] ?? OTHER;
  return (hundredths / 100) * size * (heavy ? HEAVY : 1);
}
