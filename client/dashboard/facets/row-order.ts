// In which order the values of a facet stand: as the answer has them, and as they stood while the reader is choosing.

/**
 * Remembers one facet's rows. While something is `chosen`, rows keep their places; what is new comes after them.
 * Otherwise the known ones stand first, as the answer has them. What is left without an event stays, at the end.
 * Another `context`, as other countries, begins anew.
 */
export function rowOrder(): (
  known: readonly string[],
  chosen: boolean,
  context: string,
) => string[] {
  let rows: readonly string[] = [];
  let of = "";
  return (known, chosen, context) => {
    const before = context === of ? rows : [];
    rows = [...new Set(chosen ? [...before, ...known] : [...known, ...before])];
    of = context;
    return [...rows];
  };
}
