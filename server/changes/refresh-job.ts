// The job that checks, every minute, that the log can be read: open dashboards are told when it last could.
import type { Job } from "../db/job.ts";
import { head } from "./repository.ts";

export const refreshJob: Job = {
  name: "refresh",
  cron: "* * * * *",
  doc: "Checks how far the record has come and tells open dashboards the time of the check.",
  run: async ({ db }) => ({ key: "stands_at", change: await head(db, "full") }),
};
