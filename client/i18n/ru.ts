// The Russian catalogue.
import { accounts } from "./ru/accounts.ts";
import { as_known } from "./ru/as-known.ts";
import { calendar } from "./ru/calendar.ts";
import { charts } from "./ru/charts.ts";
import { drafts } from "./ru/drafts.ts";
import { drawer } from "./ru/drawer.ts";
import { embed } from "./ru/embed.ts";
import { erasing } from "./ru/erasing.ts";
import { exports } from "./ru/exports.ts";
import { figures } from "./ru/figures.ts";
import { filter } from "./ru/filter.ts";
import { form } from "./ru/form.ts";
import { jobs } from "./ru/jobs.ts";
import { list } from "./ru/list.ts";
import { map } from "./ru/map.ts";
import { method } from "./ru/method.ts";
import { mistakes } from "./ru/mistakes.ts";
import { player } from "./ru/player.ts";
import { print } from "./ru/print.ts";
import { problems } from "./ru/problems.ts";
import { record } from "./ru/record.ts";
import { shell } from "./ru/shell.ts";
import { timeline } from "./ru/timeline.ts";
import { ui } from "./ru/ui.ts";
import { vocabulary } from "./ru/vocabulary.ts";
import { words } from "./ru/words.ts";

export const ru = {
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
