// How a cube travels: most slots of most series are empty, and most of what begins in a slot ends in it.
import type { Cube, CubeAnswer, PackedSums, PackedTally, Sums, Tally } from "../cube.ts";
import { everyOf } from "./every.ts";

/** The cube as GET /api/cube answers it. */
export function pack(cube: Cube<Tally, Sums>): CubeAnswer {
  const { largest, ...rest } = everyOf(cube, { count: packTally, sum: packSums });
  return {
    ...rest,
    largest: { events: [...largest.events], slots: packSlots(largest.slots) },
  } as CubeAnswer;
}

/** The cube that an answer holds: what was packed, exactly. */
export function unpack(answer: CubeAnswer): Cube<Tally, Sums> {
  const slots = answer.bins + 2;
  const { largest, ...rest } = everyOf<PackedTally, PackedSums, Tally, Sums>(answer, {
    count: (packed) => unpackTally(packed, slots),
    sum: (packed) => unpackSums(packed, slots),
  });
  return { ...rest, largest: { ...largest, slots: unpackSlots(largest.slots, slots) } };
}

/** A zero is followed by how many zeros there are, and those at the end are left out. */
export function packSlots(values: ArrayLike<number>): number[] {
  const packed: number[] = [];
  let after = 0;
  for (let slot = 0; slot < values.length; slot++) {
    const value = values[slot] ?? 0;
    if (value === 0) continue;
    if (slot > after) packed.push(0, slot - after);
    packed.push(value);
    after = slot + 1;
  }
  return packed;
}

/** The values of so many slots. */
export function unpackSlots(packed: ArrayLike<number>, slots: number): Float64Array {
  const values = new Float64Array(slots);
  for (let at = 0, slot = 0; at < packed.length; at++) {
    const value = packed[at] ?? 0;
    if (value === 0) slot += packed[++at] ?? 0;
    else values[slot++] = value;
  }
  return values;
}

function packTally({ begins, ends }: Tally): PackedTally {
  const moved = new Float64Array(begins.length);
  for (let slot = 0; slot < moved.length; slot++)
    moved[slot] = (ends[slot] ?? 0) - (begins[slot] ?? 0);
  return { begins: packSlots(begins), moved: packSlots(moved) };
}

function unpackTally(packed: PackedTally, slots: number): Tally {
  const begins = unpackSlots(packed.begins, slots);
  const ends = unpackSlots(packed.moved, slots).map((moved, slot) => moved + (begins[slot] ?? 0));
  return { begins, ends };
}

function packSums(sums: Sums): PackedSums {
  const wide = sums.wide.flatMap(({ begin, end, value }) => [begin, end, value]);
  return { ...packTally(sums), wide };
}

function unpackSums({ wide, ...packed }: PackedSums, slots: number): Sums {
  const triples = Array.from({ length: wide.length / 3 }, (_, i) => ({
    begin: wide[3 * i] ?? 0,
    end: wide[3 * i + 1] ?? 0,
    value: wide[3 * i + 2] ?? 0,
  }));
  return { ...unpackTally(packed, slots), wide: triples };
}
