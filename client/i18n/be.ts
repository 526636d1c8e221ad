// The Belarusian catalogue.
import { accounts } from "./be/accounts.ts";
import { as_known } from "./be/as-known.ts";
import { calendar } from "./be/calendar.ts";
import { charts } from "./be/charts.ts";
import { drafts } from "./be/drafts.ts";
import { drawer } from "./be/drawer.ts";
import { embed } from "./be/embed.ts";
import { erasing } from "./be/erasing.ts";
import { exports } from "./be/exports.ts";
import { figures } from "./be/figures.ts";
import { filter } from "./be/filter.ts";
import { form } from "./be/form.ts";
import { jobs } from "./be/jobs.ts";
import { list } from "./be/list.ts";
import { map } from "./be/map.ts";
import { method } from "./be/method.ts";
import { mistakes } from "./be/mistakes.ts";
import { player } from "./be/player.ts";
import { print } from "./be/print.ts";
import { problems } from "./be/problems.ts";
import { record } from "./be/record.ts";
import { shell } from "./be/shell.ts";
import { timeline } from "./be/timeline.ts";
import { ui } from "./be/ui.ts";
import { vocabulary } from "./be/vocabulary.ts";
import { words } from "./be/words.ts";

export const be = {
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
