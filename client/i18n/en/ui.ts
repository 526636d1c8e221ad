// English: words of the shared pieces.
export const ui = {
  close: "Close",
  more: "More",
  remove: "Remove",
  undo: "Undo",
  loading: "Loading",
  in_use: "in use",
  clear: "Clear {name}",
  differ: "differ {ratio}",
  problems: { one: "There is {count} problem", other: "There are {count} problems" },
  error: "Error:",
  area_not_point: "area, not a point",
  scroll_table: "{name}, table, scrolls sideways",
  sorted_up: "ascending",
  sorted_down: "descending",
} as const;
