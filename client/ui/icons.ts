// The icon set: path data in a 16 px box, drawn with a 1.5 px stroke and round joins.

export const ICONS = {
  add: "M8 3v10M3 8h10",
  back: "m10 4-4 4 4 4",
  calendar:
    "M3.5 3.5h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1ZM2.5 6.5h11M5.5 2v2.5M10.5 2v2.5",
  chart: "M2.5 13.5h11M4.5 11V7.5M8 11V3.5M11.5 11V6",
  check: "m3.5 8.5 3 3 6-7",
  close: "m4 4 8 8M12 4l-8 8",
  copy: "M6.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1ZM10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2",
  down: "m4 6 4 4 4-4",
  download: "M8 2.5v8M4.8 7.3 8 10.5l3.2-3.2M3 13.5h10",
  edit: "M10.8 3 13 5.2 5.7 12.5l-3 .8.8-3Z",
  filter: "M2 4h12M4.5 8h7M7 12h2",
  fit: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  forward: "m6 4 4 4-4 4",
  history: "M2.8 8a5.2 5.2 0 1 1 1.6 3.8M2.5 3.5v3h3M8 5.3V8l1.8 1.3",
  info: "M2.2 8a5.8 5.8 0 1 1 11.6 0 5.8 5.8 0 1 1-11.6 0M8 7.4v3.4M8 5.2v.1",
  link: "M6.5 9.5 9.5 6.5M7 4.5l1-1a3 3 0 0 1 4.5 4.3l-1.2 1.2M9 11.5l-1 1a3 3 0 0 1-4.5-4.3l1.2-1.2",
  list: "M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01",
  map: "m2 4 4-1.5 4 1.5 4-1.5v9.5L10 13.5 6 12l-4 1.5ZM6 2.5V12M10 4v9.5",
  menu: "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
  minus: "M3 8h10",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  open: "M6.5 3.5h-3v9h9v-3M9 2.5h4.5V7M13.2 2.8 7.5 8.5",
  pause: "M5.5 3.5v9M10.5 3.5v9",
  pin: "M8 14s4.5-4.3 4.5-7.6a4.5 4.5 0 0 0-9 0C3.5 9.7 8 14 8 14ZM6.5 6.4a1.5 1.5 0 1 1 3 0 1.5 1.5 0 1 1-3 0",
  play: "M5 3.5v9l7-4.5Z",
  reload: "M13.5 8a5.5 5.5 0 1 1-1.7-4M13.5 2v3h-3",
  remove: "M3 4.5h10M6 4.5v-2h4v2M4.3 4.5l.6 9h6.2l.6-9",
  search: "M2.5 7a4.5 4.5 0 1 1 9 0 4.5 4.5 0 1 1-9 0M10.5 10.5 14 14",
  warning: "M8 2.5 14.2 13.5H1.8ZM8 6.6v3.2M8 11.6v.1",
  authority: "M2.5 6.3 8 2.8l5.5 3.5ZM3 13.2h10M4.5 6.5v5M8 6.5v5M11.5 6.5v5",
  monitor:
    "M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8ZM6.1 8a1.9 1.9 0 1 1 3.8 0 1.9 1.9 0 1 1-3.8 0",
  media:
    "M2.5 3.5h9v9.2h-8a1 1 0 0 1-1-1ZM11.5 6h2v5.7a1 1 0 0 1-2 0M4.7 6h4.6M4.7 8.3h4.6M4.7 10.5h2.6",
  organiser: "M2.5 6.5v3l2.2.2L6 13h1.6l-.8-3.2 5.7 2V4.2L5 6.3Z",
  witness: "M5.5 5.2a2.5 2.5 0 1 1 5 0 2.5 2.5 0 1 1-5 0M3.2 13.3c.5-2.7 2.4-4 4.8-4s4.3 1.3 4.8 4",
  unattributed: "M5.6 6a2.4 2.4 0 1 1 3.5 2.2c-.8.4-1.1.9-1.1 1.7M8 12.2v.1",
} as const;

export type IconName = keyof typeof ICONS;

/** Icons that point somewhere, and so turn round in a right-to-left page. */
export const DIRECTED: ReadonlySet<IconName> = new Set([
  "back",
  "forward",
  "open",
  "list",
  "organiser",
]);
