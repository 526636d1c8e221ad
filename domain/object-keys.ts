// The keys and entries of tables and answers by their types: such objects hold no key that their type does not name.

/** The keys of a table. */
export function objectKeys<K extends string>(table: { readonly [P in K]?: unknown }): K[] {
  return Object.keys(table) as K[];
}

/** The keys of a table, each with its value. */
export function objectEntries<K extends string, V>(table: { readonly [P in K]?: V }): [K, V][] {
  return Object.entries(table) as [K, V][];
}
