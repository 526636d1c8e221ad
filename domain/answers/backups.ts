// The backups that are kept, as the API answers them.
import { z } from "zod";
import { PERIODS } from "../retention.ts";

const count = z.int().min(0);

/** The answer of GET /api/backups. */
export const backupsSchema = z
  .object({
    newest: z
      .object({ at: z.string().describe("When it was made."), bytes: count })
      .nullable()
      .describe("The newest backup on this machine; null when there is none."),
    apart: z.boolean().describe("Whether backups lie on another disk than the data."),
    kept: z
      .array(
        z.object({
          period: z.enum(PERIODS),
          have: count.describe("Of how many of these periods there is a backup."),
          of: count.nullable().describe("Of how many BACKUPS_KEPT keeps one; null for all."),
        }),
      )
      .describe("What is kept, by day, week and month."),
  })
  .meta({ id: "Backups" });
export type Backups = z.infer<typeof backupsSchema>;
