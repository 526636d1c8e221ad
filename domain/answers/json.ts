// An answer that is text already: written where it is made, so that nothing has to copy its many parts.

declare const holds: unique symbol;

/** The JSON of an `A`. */
export type Json<A> = string & { readonly [holds]: A };

/** Writes an answer. */
export function jsonOf<A>(answer: A): Json<A> {
  return JSON.stringify(answer) as Json<A>;
}

/** What an answer holds. */
export function parsed<A>(json: Json<A>): A {
  return JSON.parse(json);
}
