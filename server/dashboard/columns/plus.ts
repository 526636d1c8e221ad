// Adds up what the parts of a pass have counted.

/** Takes numbers off those in the same places of `sums`. */
export function less(sums: Float64Array, fewer: Float64Array): void {
  for (let i = 0; i < fewer.length; i++) sums[i] = (sums[i] ?? 0) - (fewer[i] ?? 0);
}

/** Adds numbers to those in the same places of `sums`. */
export function plus<N extends Uint32Array | Float64Array>(sums: N, more: N): void {
  for (let i = 0; i < more.length; i++) sums[i] = (sums[i] ?? 0) + (more[i] ?? 0);
}
