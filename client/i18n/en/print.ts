// English: the dashboard on paper.
export const print = {
  not_yet: "This page is not loaded yet. Print it again in a moment.",
  as_known: "As known on {moment}",
  of_all_kinds: { one: "{count} event of all kinds.", other: "{count} events of all kinds." },
  of_kinds: { one: "{count} event.", other: "{count} events." },
  whose: "Whose numbers: {rule}.",
  largest: "Largest crowd",
  area_key: "{area} Dashed: highest. Hatched: region known, place not.",
  no_map: "The base map could not be loaded.",
  no_figure_by_time: "{metric}: no source gave a figure in this view. That is not zero.",
  table: "Events",
  sources: "Sources",
  some_rows: {
    one: "{count} of {of} events. All of them: {address}",
    other: "The first {count} of {of} events. All of them: {address}",
  },
  source_line: "{publisher}, {title}",
  undated: "undated",
  cite: "Cite as: Vigil, “{title}”, {rule}, as known on {moment}, change {change}. {attribution}. Address: {address}",
} as const;
