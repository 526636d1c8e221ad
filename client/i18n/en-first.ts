// What English says on the dashboard and round every page: it comes with the program.
import { as_known } from "./en/as-known.ts";
import { calendar } from "./en/calendar.ts";
import { charts } from "./en/charts.ts";
import { drawer } from "./en/drawer.ts";
import { embed } from "./en/embed.ts";
import { figures } from "./en/figures.ts";
import { filter } from "./en/filter.ts";
import { list } from "./en/list.ts";
import { map } from "./en/map.ts";
import { player } from "./en/player.ts";
import { print } from "./en/print.ts";
import { problems } from "./en/problems.ts";
import { record } from "./en/record.ts";
import { shell } from "./en/shell.ts";
import { timeline } from "./en/timeline.ts";
import { ui } from "./en/ui.ts";
import { vocabulary } from "./en/vocabulary.ts";
import { words } from "./en/words.ts";

export const first = {
  as_known,
  calendar,
  charts,
  dashboard: { ...filter, ...figures, ...timeline, ...list },
  drawer,
  embed,
  map,
  player,
  print,
  problems,
  record,
  shell,
  ui,
  vocabulary,
  words,
} as const;
