// One entry of a vocabulary: the value stored, the label shown, the codebook text that defines it.

/** A vocabulary entry. `value` is what files and URLs hold; `label` is English; `text` is the codebook's definition. */
export type Term<V extends string = string> = {
  readonly value: V;
  readonly label: string;
  readonly text: string;
};

/** The entry with this value. Throws when the vocabulary has none: values are checked at the door. */
export function termOf<T extends Term>(terms: readonly T[], value: T["value"]): T {
  const term = terms.find((candidate) => candidate.value === value);
  if (term === undefined) throw new RangeError(`no such term: ${value}`);
  return term;
}

/** Whether a value is one of a vocabulary's. */
export function isOneOf<V extends string>(terms: readonly Term<V>[], value: string): value is V {
  return terms.some((term) => term.value === value);
}
