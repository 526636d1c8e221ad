// A pass over all rows, claim groups or claims is done part by part, so that threads can share it.

/** Rows, claim groups or claims, up to but not including `to`. */
export type Part = { from: number; to: number };

/** Does one part of a pass. The job is plain data: columns in shared memory (store/shared-array.ts), and small tables. */
export type DoesPart<J, D> = (job: J, part: Part) => D;

/** Does several parts, one after another: what they come to together depends neither on which they are nor on their order. */
export type DoesParts<J, D> = (job: J, parts: Iterable<Part>) => D;

/** Does a pass over a whole in as many parts as suits it. Gives what each part came to, in their order. */
export type InParts = <J, D>(does: DoesPart<J, D>, job: J, whole: Part) => D[];

export type Share = InParts & {
  /** Does a pass whose parts are taken by whoever is free. Gives what each of these came to. */
  byTurns: <J, D>(does: DoesParts<J, D>, job: J, whole: Part) => D[];
  /** Has a whole pass done beside what this thread goes on with. What it gives waits for what that came to. */
  aside: <J, D>(does: DoesParts<J, D>, job: J, whole: Part) => () => D;
};

/** All of it in this thread. */
export const alone: Share = Object.assign(
  <J, D>(does: DoesPart<J, D>, job: J, whole: Part) => [does(job, whole)],
  {
    byTurns: <J, D>(does: DoesParts<J, D>, job: J, whole: Part) => [does(job, [whole])],
    aside:
      <J, D>(does: DoesParts<J, D>, job: J, whole: Part) =>
      () =>
        does(job, [whole]),
  },
);

/** Adds numbers to those in the same places of `sums`. */
export function plus<N extends Uint32Array | Float64Array>(sums: N, more: N): void {
  for (let i = 0; i < more.length; i++) sums[i] = sums[i] + more[i];
}
