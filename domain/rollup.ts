// Roll-ups and net values: why a sum over any selection never counts a person twice.
import { append } from "./append.ts";

/** A node of the tree of events: who it is part of, and its own value, if it has one. `open`: "or more". */
export type Node = { id: string; part_of: string | null; own: number | null; open?: boolean };

/**
 * `rollup` is null where neither the event nor its parts have a figure: unknown is not zero.
 * It is `open` when the larger of own value and parts' sum, which it equals, is. `parts` is that sum, null
 * where no part has a figure.
 */
export type Rolled = {
  rollup: number | null;
  net: number | null;
  open: boolean;
  parts: number | null;
};

/**
 * Roll-up of an event = max(own, sum of its parts' roll-ups); net = roll-up − that sum.
 * The net values of a tree therefore add up to its root's roll-up. A part whose wider event is
 * not among `nodes` stands for itself. A cycle is an error.
 */
export function rollUp(nodes: readonly Node[]): Map<string, Rolled> {
  const { order, wider } = treesOf(nodes);
  const rollups = new Rollups(1, (place) => wider[place] ?? NOWHERE);
  const rolled = new Map<string, Rolled>();
  for (let place = order.length - 1; place >= 0; place--) {
    const node = order[place];
    if (node === undefined) continue;
    rollups.at(place);
    const parts = orNull(rollups.partsIn(0));
    const net = rollups.take(0, node.own ?? UNKNOWN, node.open);
    const { rollup, isOpen: open } = rollups;
    rolled.set(node.id, {
      rollup: orNull(rollup),
      net: rollup === UNKNOWN ? null : net,
      open,
      parts,
    });
  }
  return rolled;
}

/** Tree by tree: each node before its parts, and where its wider event stands. */
function treesOf(nodes: readonly Node[]): { order: Node[]; wider: number[] } {
  const parts = new Map<string, Node[]>();
  const ids = new Set(nodes.map((node) => node.id));
  const next: { node: Node; above: number }[] = [];
  for (const node of nodes) {
    if (node.part_of === null || !ids.has(node.part_of)) next.push({ node, above: NOWHERE });
    else append(parts, node.part_of, node);
  }
  const order: Node[] = [];
  const wider: number[] = [];
  for (let one = next.pop(); one !== undefined; one = next.pop()) {
    const above = order.push(one.node) - 1;
    wider.push(one.above);
    for (const node of parts.get(one.node.id) ?? []) next.push({ node, above });
  }
  if (order.length !== nodes.length) throw new RangeError("an event is part of itself");
  return { order, wider };
}

const NOWHERE = -1;
const UNASKED = -2;

/** No figure: that is not zero. */
const UNKNOWN = -1;
const orNull = (figure: number) => (figure === UNKNOWN ? null : figure);

/**
 * Rolls up figures of trees of events, several of an event side by side, each in a lane of its own. Events have
 * places: behind each stands what is part of it, at any depth. They are visited from a tree's last place to
 * its first; those without figures may be left out. What parts come to is held only for the events on the way
 * from the root to the place at hand.
 */
export class Rollups {
  /** Of the figure that was taken last: its roll-up, or -1 where neither event nor parts have a figure. */
  rollup = UNKNOWN;
  /** Whether that roll-up is open. */
  isOpen = false;
  readonly #lanes: number;
  readonly #widerOf: (place: number) => number;
  #place = 0;
  /** The places of events of whose parts something is known, each part of the one before. */
  readonly #known: number[] = [];
  #depth = 0;
  /** By those and by lane: what their parts come to, and whether that is open. */
  #sums = new Float64Array(0);
  #opens = new Uint8Array(0);
  /** Where the sums of the event at hand begin, or -1 where nothing is known of its parts. */
  #own = NOWHERE;
  /** Where those of its wider event begin, or -1; not looked for before there is something to add. */
  #above = NOWHERE;

  /** `widerOf` gives the place of an event's wider event, or -1. */
  constructor(lanes: number, widerOf: (place: number) => number) {
    this.#lanes = lanes;
    this.#widerOf = widerOf;
  }

  /** Goes to the event at a place. */
  at(place: number): void {
    // Another tree: what is left is of roots.
    if (place > this.#place) this.#depth = 0;
    this.#place = place;
    while (this.#last() > place) this.#close();
    this.#own = this.#last() === place ? (this.#depth - 1) * this.#lanes : NOWHERE;
    this.#above = UNASKED;
  }

  /** Takes the event's own figure in a lane, or -1. Gives its net value. */
  take(lane: number, own: number, isOpen = false): number {
    if (this.#own === NOWHERE) {
      this.rollup = own;
      this.isOpen = isOpen;
      if (own === UNKNOWN) return own;
      if (this.#above === UNASKED) this.#above = this.#sumsOf(this.#widerOf(this.#place));
      if (this.#above !== NOWHERE) this.#add(this.#above + lane, own, isOpen);
      return own;
    }
    const at = this.#own + lane;
    const parts = this.#sums[at] ?? UNKNOWN;
    this.rollup = Math.max(own, parts);
    this.isOpen = parts > own ? this.#opens[at] === 1 : isOpen;
    this.#sums[at] = this.rollup;
    this.#opens[at] = this.isOpen ? 1 : 0;
    return this.rollup - Math.max(0, parts);
  }

  /** What the parts of the event at hand come to in a lane, or -1. */
  partsIn(lane: number): number {
    return this.#own === NOWHERE ? UNKNOWN : (this.#sums[this.#own + lane] ?? UNKNOWN);
  }

  #last(): number {
    return this.#depth === 0 ? NOWHERE : (this.#known[this.#depth - 1] ?? NOWHERE);
  }

  /** Where the sums of an event begin that is the last of those known, or becomes that; -1 of none. */
  #sumsOf(place: number): number {
    if (place === NOWHERE) return NOWHERE;
    if (this.#last() !== place) {
      this.#known[this.#depth++] = place;
      const end = this.#depth * this.#lanes;
      if (end > this.#sums.length) this.#grow(2 * end);
      this.#sums.fill(UNKNOWN, end - this.#lanes, end);
      this.#opens.fill(0, end - this.#lanes, end);
    }
    return (this.#depth - 1) * this.#lanes;
  }

  /** Adds the roll-ups of the last event known to what its wider event's parts come to. */
  #close(): void {
    const wider = this.#widerOf(this.#last());
    this.#depth--;
    if (wider === NOWHERE) return;
    if (this.#last() !== wider) {
      // The first that is known of the wider event's parts.
      this.#known[this.#depth++] = wider;
      return;
    }
    const from = this.#depth * this.#lanes;
    for (let at = from; at < from + this.#lanes; at++) {
      const sum = this.#sums[at] ?? UNKNOWN;
      if (sum !== UNKNOWN) this.#add(at - this.#lanes, sum, this.#opens[at] === 1);
    }
  }

  #add(at: number, rollup: number, isOpen: boolean): void {
    this.#sums[at] = Math.max(0, this.#sums[at] ?? 0) + rollup;
    if (isOpen) this.#opens[at] = 1;
  }

  #grow(length: number): void {
    const [sums, opens] = [new Float64Array(length), new Uint8Array(length)];
    sums.set(this.#sums);
    opens.set(this.#opens);
    this.#sums = sums;
    this.#opens = opens;
  }
}

/** The sum of what is known; null when nothing is. */
export function sum(values: readonly (number | null)[]): number | null {
  let total: number | null = null;
  for (const value of values) if (value !== null) total = (total ?? 0) + value;
  return total;
}
