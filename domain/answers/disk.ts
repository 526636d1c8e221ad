// What Vigil takes of its disk, and what is left of it, as the API answers it.
import { z } from "zod";

const bytes = z.int().min(0);

/** The answer of GET /api/disk, in bytes. */
export const diskSchema = z
  .object({
    size: bytes.describe("Bytes of the disk that holds the data folder."),
    free: bytes.describe("How many of them Vigil can still use."),
    low: z.boolean().describe("Whether less is free than DISK_WARN_PERCENT of it."),
    database: bytes.describe("What the database takes."),
    here: z.boolean().describe("Whether the database lies in the data folder, not on a server."),
    snapshots: bytes.describe("What the snapshots take that are on this machine."),
    backups: bytes.describe(
      "What lies in `backups`: backups, unless they go elsewhere, and the copies made before migrations.",
    ),
    columns: bytes.describe("What the columns' file takes."),
  })
  .meta({ id: "Disk" });
export type Disk = z.infer<typeof diskSchema>;
