// The backups that are there, for whoever may make one.
import { stat } from "node:fs/promises";
import { type Backups, backupsSchema } from "../../domain/answers/backups.ts";
import { heldBy, type Retention } from "../../domain/retention.ts";
import { type Route, route } from "../http/route.ts";
import { backupsIn } from "./backups.ts";

export type KeepingSettings = {
  dataDir: string;
  backupDir: string;
  kept: { backups: Retention };
};

/** The route /api/backups. */
export function keepingRoutes(settings: KeepingSettings): Route[] {
  return [
    route(
      "GET",
      "/api/backups",
      {
        doc: "The newest backup on this machine, how many are kept, and whether they lie on another disk than the data.",
        may: "run jobs",
        answer: backupsSchema,
      },
      async () => ({ json: await readBackups(settings) }),
    ),
  ];
}

async function readBackups({ dataDir, backupDir, kept }: KeepingSettings): Promise<Backups> {
  const all = await backupsIn(backupDir);
  const newest = all.at(-1);
  return {
    newest: newest === undefined ? null : { at: newest.at, bytes: newest.bytes },
    apart: await lieApart(dataDir, backupDir),
    kept: heldBy(
      kept.backups,
      all.map(({ at }) => at),
    ),
  };
}

async function lieApart(dataDir: string, backupDir: string): Promise<boolean> {
  const backups = await stat(backupDir).catch(() => null);
  return backups !== null && backups.dev !== (await stat(dataDir)).dev;
}
