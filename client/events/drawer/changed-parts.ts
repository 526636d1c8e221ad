// Where two texts differ, by whole words: what both begin and end with, and what stands between. Pure.

export type Parts = { readonly start: string; readonly middle: string; readonly end: string };

/** `start` and `end` are the same for both; `middle` is what was taken out, and what was put in its place. */
export function changedParts(before: string, after: string): { was: Parts; is: Parts } {
  const [old, now] = [before.split(/(\s+)/), after.split(/(\s+)/)];
  const shorter = Math.min(old.length, now.length);
  let begin = 0;
  while (begin < shorter && old[begin] === now[begin]) begin++;
  let end = 0;
  while (end < shorter - begin && old.at(-1 - end) === now.at(-1 - end)) end++;
  const parts = (words: readonly string[]): Parts => ({
    start: words.slice(0, begin).join(""),
    middle: words.slice(begin, words.length - end).join(""),
    end: words.slice(words.length - end).join(""),
  });
  return { was: parts(old), is: parts(now) };
}
