// How open the site is at the moment, as an administrator chooses.
import { z } from "zod";

/**
 * `normal`: everything by role and settings. `read_only`: nobody writes, save jobs. `closed`: strangers sign in and
 * are told nothing else.
 */
export const MODES = ["normal", "read_only", "closed"] as const;
export type Mode = (typeof MODES)[number];

/** Who may read and who may propose: settings of the site, which no mode opens further. */
export const READERS = ["anyone", "accounts"] as const;
export const PROPOSERS = ["anyone", "accounts", "nobody"] as const;

/** What choosing a mode takes. */
export const newModeSchema = z.strictObject({ mode: z.enum(MODES).describe("How open it is.") });

/** The answer of GET /api/mode. */
export const siteModeSchema = z
  .object({
    mode: z.enum(MODES),
    reading: z.enum(READERS).describe("The setting READING."),
    proposals: z.enum(PROPOSERS).describe("The setting PROPOSALS."),
  })
  .meta({ id: "SiteMode" });
export type SiteMode = z.infer<typeof siteModeSchema>;
