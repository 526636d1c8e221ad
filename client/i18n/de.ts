// The German catalogue.
import { accounts } from "./de/accounts.ts";
import { as_known } from "./de/as-known.ts";
import { calendar } from "./de/calendar.ts";
import { charts } from "./de/charts.ts";
import { drafts } from "./de/drafts.ts";
import { drawer } from "./de/drawer.ts";
import { embed } from "./de/embed.ts";
import { erasing } from "./de/erasing.ts";
import { exports } from "./de/exports.ts";
import { figures } from "./de/figures.ts";
import { filter } from "./de/filter.ts";
import { form } from "./de/form.ts";
import { jobs } from "./de/jobs.ts";
import { list } from "./de/list.ts";
import { map } from "./de/map.ts";
import { method } from "./de/method.ts";
import { mistakes } from "./de/mistakes.ts";
import { player } from "./de/player.ts";
import { print } from "./de/print.ts";
import { problems } from "./de/problems.ts";
import { record } from "./de/record.ts";
import { shell } from "./de/shell.ts";
import { timeline } from "./de/timeline.ts";
import { ui } from "./de/ui.ts";
import { vocabulary } from "./de/vocabulary.ts";
import { words } from "./de/words.ts";

export const de = {
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
