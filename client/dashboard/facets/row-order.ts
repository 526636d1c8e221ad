// In which order the values of a facet stand: as the answer has them, and as they stood while the reader is choosing.

/**
 * Remembers one facet's rows. While something is `chosen`, rows keep their places, also those without an event; what
 * is new comes after them. Another `context`, as other countries, begins anew.
 */
export function rowOrder(): (
  known: readonly string[],
  chosen: boolean,
  context: string,
) => string[] {
  let rows: readonly string[] = [];
  let of = "";
  return (known, chosen, context) => {
    const kept = chosen && context === of ? rows : [];
    const stand = new Set(kept);
    rows = [...kept, ...known.filter((value) => !stand.has(value))];
    of = context;
    return [...rows];
  };
}
