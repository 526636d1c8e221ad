// What English says on the other pages: it comes with the first of them.
import { accounts } from "./en/accounts.ts";
import { drafts } from "./en/drafts.ts";
import { erasing } from "./en/erasing.ts";
import { exports } from "./en/exports.ts";
import { form } from "./en/form.ts";
import { jobs } from "./en/jobs.ts";
import { method } from "./en/method.ts";
import { mistakes } from "./en/mistakes.ts";

export const pages = {
  accounts,
  drafts,
  erasing,
  exports,
  form,
  jobs,
  method,
  mistakes,
} as const;
