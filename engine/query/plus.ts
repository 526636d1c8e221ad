// Adds up what the parts of a pass have counted.

/** Adds numbers to those in the same places of `sums`. */
export function plus<N extends Uint32Array | Float64Array>(sums: N, more: N): void {
  for (let i = 0; i < more.length; i++) sums[i] = (sums[i] ?? 0) + (more[i] ?? 0);
}
