// The French catalogue.
import { accounts } from "./fr/accounts.ts";
import { as_known } from "./fr/as-known.ts";
import { calendar } from "./fr/calendar.ts";
import { charts } from "./fr/charts.ts";
import { drafts } from "./fr/drafts.ts";
import { drawer } from "./fr/drawer.ts";
import { embed } from "./fr/embed.ts";
import { erasing } from "./fr/erasing.ts";
import { exports } from "./fr/exports.ts";
import { figures } from "./fr/figures.ts";
import { filter } from "./fr/filter.ts";
import { form } from "./fr/form.ts";
import { jobs } from "./fr/jobs.ts";
import { list } from "./fr/list.ts";
import { map } from "./fr/map.ts";
import { method } from "./fr/method.ts";
import { mistakes } from "./fr/mistakes.ts";
import { player } from "./fr/player.ts";
import { print } from "./fr/print.ts";
import { problems } from "./fr/problems.ts";
import { record } from "./fr/record.ts";
import { shell } from "./fr/shell.ts";
import { timeline } from "./fr/timeline.ts";
import { ui } from "./fr/ui.ts";
import { vocabulary } from "./fr/vocabulary.ts";
import { words } from "./fr/words.ts";

export const fr = {
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
