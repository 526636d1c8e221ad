// Defines passes over all rows, claim groups or claims. A pass is done part by part, so that two threads can share it.

/** Rows, claim groups or claims, up to but not including `to`. */
export type Part = { from: number; to: number };

/**
 * A thread does the parts that it takes, which come to a D; those of all threads come to a W. The job J is plain
 * data: columns in shared memory (store/shared-array.ts), and small tables.
 */
export type Pass<J, D, W> = {
  name: string;
  does: (job: J, parts: Iterable<Part>) => D;
  whole: (byThread: D[]) => W;
  /** How many of so many a thread takes at a time. */
  taken: (length: number) => number;
};

const PASSES = new Map<string, Pass<never, unknown, unknown>>();

/** What any thread that has loaded the same modules does by this name. Throws a RangeError when there is none. */
export function passNamed(name: string): Pass<never, unknown, unknown> {
  const pass = PASSES.get(name);
  if (pass === undefined) throw new RangeError(`there is no pass ${name}`);
  return pass;
}

function define<J, D, W>(pass: Pass<J, D, W>): Pass<J, D, W> {
  if (PASSES.has(pass.name)) throw new RangeError(`there are two passes ${pass.name}`);
  PASSES.set(pass.name, pass as unknown as Pass<never, unknown, unknown>);
  return pass;
}

type PartDone<D> = { from: number; done: D };

/**
 * Defines a pass that does each part by itself. It comes to what each part came to, in their order. Its parts are
 * halves: a loop that is begun often is slow until it is compiled.
 */
export function definePass<J, D>(
  name: string,
  does: (job: J, part: Part) => D,
): Pass<J, PartDone<D>[], D[]> {
  return define({
    name,
    does: (job, parts) => Array.from(parts, (part) => ({ from: part.from, done: does(job, part) })),
    whole: (byThread) =>
      byThread
        .flat()
        .sort((a, b) => a.from - b.from)
        .map(({ done }) => done),
    taken: (length) => Math.ceil(length / 2),
  });
}

/** Small enough that no thread waits long for the last part, and many times the blocks of wasm/memory.ts. */
const TALLIED = 65_536;

/**
 * Defines a pass that a thread does over all parts it takes: what they come to together depends neither on which
 * they are nor on their order. It comes to what each thread's parts came to.
 */
export function defineTally<J, D>(
  name: string,
  does: (job: J, parts: Iterable<Part>) => D,
): Pass<J, D, D[]> {
  return define({ name, does, whole: (byThread) => byThread, taken: () => TALLIED });
}

/** Does a pass over a whole; threads take its parts by turns. */
export type Share = {
  <J, D, W>(pass: Pass<J, D, W>, job: J, whole: Part): W;
  /**
   * Begins a pass beside what this thread goes on with, and gives what does the rest of it. Nothing that it reads may
   * change before.
   */
  begin: <J, D, W>(pass: Pass<J, D, W>, job: J, whole: Part) => () => W;
};

/** Shares passes as `begin` does. */
export function shareBy(begin: Share["begin"]): Share {
  return Object.assign(
    <J, D, W>(pass: Pass<J, D, W>, job: J, whole: Part) => begin(pass, job, whole)(),
    { begin },
  );
}

/** All of it in this thread. */
export const alone: Share = shareBy(
  (pass, job, whole) => () => pass.whole([pass.does(job, [whole])]),
);

/** Adds numbers to those in the same places of `sums`. */
export function plus<N extends Uint32Array | Float64Array>(sums: N, more: N): void {
  for (let i = 0; i < more.length; i++) sums[i] = sums[i] + more[i];
}
