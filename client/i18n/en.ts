// The English catalogue: one file per area; another language is a file of type `CatalogueOf<typeof en>`.
import { accounts } from "./en/accounts.ts";
import { as_known } from "./en/as-known.ts";
import { charts } from "./en/charts.ts";
import { dashboard } from "./en/dashboard.ts";
import { drafts } from "./en/drafts.ts";
import { drawer } from "./en/drawer.ts";
import { embed } from "./en/embed.ts";
import { events } from "./en/events.ts";
import { exports } from "./en/exports.ts";
import { form } from "./en/form.ts";
import { jobs } from "./en/jobs.ts";
import { map } from "./en/map.ts";
import { method } from "./en/method.ts";
import { mistakes } from "./en/mistakes.ts";
import { player } from "./en/player.ts";
import { print } from "./en/print.ts";
import { problems } from "./en/problems.ts";
import { record } from "./en/record.ts";
import { shell } from "./en/shell.ts";
import { ui } from "./en/ui.ts";
import { vocabulary } from "./en/vocabulary.ts";
import { words } from "./en/words.ts";

export const en = {
  accounts,
  charts,
  as_known,
  dashboard,
  drafts,
  drawer,
  embed,
  events,
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
