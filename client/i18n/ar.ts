// The Arabic catalogue.
import { accounts } from "./ar/accounts.ts";
import { as_known } from "./ar/as-known.ts";
import { calendar } from "./ar/calendar.ts";
import { charts } from "./ar/charts.ts";
import { drafts } from "./ar/drafts.ts";
import { drawer } from "./ar/drawer.ts";
import { embed } from "./ar/embed.ts";
import { erasing } from "./ar/erasing.ts";
import { exports } from "./ar/exports.ts";
import { figures } from "./ar/figures.ts";
import { filter } from "./ar/filter.ts";
import { form } from "./ar/form.ts";
import { jobs } from "./ar/jobs.ts";
import { list } from "./ar/list.ts";
import { map } from "./ar/map.ts";
import { method } from "./ar/method.ts";
import { mistakes } from "./ar/mistakes.ts";
import { player } from "./ar/player.ts";
import { print } from "./ar/print.ts";
import { problems } from "./ar/problems.ts";
import { record } from "./ar/record.ts";
import { shell } from "./ar/shell.ts";
import { timeline } from "./ar/timeline.ts";
import { ui } from "./ar/ui.ts";
import { vocabulary } from "./ar/vocabulary.ts";
import { words } from "./ar/words.ts";

export const ar = {
  accounts,
  as_known,
  calendar,
  charts,
  dashboard: { ...filter, ...figures, ...timeline, ...list },
  drafts,
  drawer,
  embed,
  erasing,
  exports,
  form,
  jobs,
  map,
  method,
  mistakes,
  player,
  print,
  problems,
  record,
  shell,
  ui,
  vocabulary,
  words,
} as const;
