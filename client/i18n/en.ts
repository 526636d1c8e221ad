// The English catalogue: areas of one file each, the dashboard's of four. Another language has the same files.
import { accounts } from "./en/accounts.ts";
import { as_known } from "./en/as-known.ts";
import { calendar } from "./en/calendar.ts";
import { charts } from "./en/charts.ts";
import { drafts } from "./en/drafts.ts";
import { drawer } from "./en/drawer.ts";
import { embed } from "./en/embed.ts";
import { exports } from "./en/exports.ts";
import { figures } from "./en/figures.ts";
import { filter } from "./en/filter.ts";
import { form } from "./en/form.ts";
import { jobs } from "./en/jobs.ts";
import { list } from "./en/list.ts";
import { map } from "./en/map.ts";
import { method } from "./en/method.ts";
import { mistakes } from "./en/mistakes.ts";
import { player } from "./en/player.ts";
import { print } from "./en/print.ts";
import { problems } from "./en/problems.ts";
import { record } from "./en/record.ts";
import { shell } from "./en/shell.ts";
import { timeline } from "./en/timeline.ts";
import { ui } from "./en/ui.ts";
import { vocabulary } from "./en/vocabulary.ts";
import { words } from "./en/words.ts";

export const en = {
  accounts,
  as_known,
  calendar,
  charts,
  dashboard: { ...filter, ...figures, ...timeline, ...list },
  drafts,
  drawer,
  embed,
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
