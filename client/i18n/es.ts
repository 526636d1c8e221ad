// The Spanish catalogue.
import { accounts } from "./es/accounts.ts";
import { as_known } from "./es/as-known.ts";
import { calendar } from "./es/calendar.ts";
import { charts } from "./es/charts.ts";
import { drafts } from "./es/drafts.ts";
import { drawer } from "./es/drawer.ts";
import { embed } from "./es/embed.ts";
import { erasing } from "./es/erasing.ts";
import { exports } from "./es/exports.ts";
import { figures } from "./es/figures.ts";
import { filter } from "./es/filter.ts";
import { form } from "./es/form.ts";
import { jobs } from "./es/jobs.ts";
import { list } from "./es/list.ts";
import { map } from "./es/map.ts";
import { method } from "./es/method.ts";
import { mistakes } from "./es/mistakes.ts";
import { player } from "./es/player.ts";
import { print } from "./es/print.ts";
import { problems } from "./es/problems.ts";
import { record } from "./es/record.ts";
import { shell } from "./es/shell.ts";
import { timeline } from "./es/timeline.ts";
import { ui } from "./es/ui.ts";
import { vocabulary } from "./es/vocabulary.ts";
import { words } from "./es/words.ts";

export const es = {
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
