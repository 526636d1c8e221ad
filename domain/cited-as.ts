// What an archive is called where it is cited.

/** As its administrator says, else by its name; Vigil where it has none. */
export const citedAs = (archive: { cited_as: string | null; name: string | null }): string =>
  archive.cited_as ?? archive.name ?? "Vigil";
