// The Ukrainian catalogue.
import { accounts } from "./uk/accounts.ts";
import { as_known } from "./uk/as-known.ts";
import { calendar } from "./uk/calendar.ts";
import { charts } from "./uk/charts.ts";
import { drafts } from "./uk/drafts.ts";
import { drawer } from "./uk/drawer.ts";
import { embed } from "./uk/embed.ts";
import { erasing } from "./uk/erasing.ts";
import { exports } from "./uk/exports.ts";
import { figures } from "./uk/figures.ts";
import { filter } from "./uk/filter.ts";
import { form } from "./uk/form.ts";
import { jobs } from "./uk/jobs.ts";
import { list } from "./uk/list.ts";
import { map } from "./uk/map.ts";
import { method } from "./uk/method.ts";
import { mistakes } from "./uk/mistakes.ts";
import { player } from "./uk/player.ts";
import { print } from "./uk/print.ts";
import { problems } from "./uk/problems.ts";
import { record } from "./uk/record.ts";
import { shell } from "./uk/shell.ts";
import { timeline } from "./uk/timeline.ts";
import { ui } from "./uk/ui.ts";
import { vocabulary } from "./uk/vocabulary.ts";
import { words } from "./uk/words.ts";

export const uk = {
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
