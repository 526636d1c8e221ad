// AssemblyScript: codes of 16 or of 32 bits, read by the same loops.

/** How far to shift the number of a code to come to its place. */
export function shiftOf(bits: u32): u32 {
  return bits >>> 4;
}

/** What is left of 32 bits read there. */
export function maskOf(bits: u32): u32 {
  return u32(-1) >>> (32 - bits);
}

export function codeAt(codes: usize, at: u32, shift: u32, mask: u32): u32 {
  return load<u32>(codes + (at << shift)) & mask;
}
