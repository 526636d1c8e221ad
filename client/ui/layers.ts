// What several parts of a page want at once: the one on top has it. On top is what came last, and of parts that came
// together the innermost.

/** What a part of the page wants, in its place among others; `current` may be another with each drawing. */
export type Layer<T> = { readonly place: number; current: T };

/** Layers of one kind, none at first. */
export function layers<T>() {
  let places = 0;
  const laid: Layer<T>[] = [];
  return {
    /** A layer above all that were made; a part makes it while it is drawn, since the outer ones are drawn first. */
    make: (current: T): Layer<T> => ({ place: ++places, current }),
    /** Lays it in its place, whatever was laid before it. Gives the way to take it off. */
    lay(layer: Layer<T>): () => void {
      laid.push(layer);
      laid.sort((a, b) => a.place - b.place);
      return () => void laid.splice(laid.indexOf(layer), 1);
    },
    /** The topmost that holds; undefined when none does. */
    top: (holds: (current: T) => boolean = () => true): T | undefined =>
      laid.findLast(({ current }) => holds(current))?.current,
  };
}
