// `vigil restore IN`
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { keepingSecret } from "../auth/secret.ts";
import { readConfig } from "../config.ts";
import { keepPrivate } from "../data-folder.ts";
import { openBackup } from "../keeping/file.ts";
import { restore as restoreFrom } from "../keeping/restore.ts";
import { allMigrations } from "../prepare.ts";
import { whatAndWhere } from "../program.ts";
import { progressOf } from "../progress.ts";
import { argumentsOf, type Command, UsageError } from "./command.ts";
import { say } from "./context.ts";

export const restore: Command = {
  usage: "restore IN",
  help: `Makes the database of a backup, whole or not at all, where DATABASE_URL and DATA_DIR say; there must be none yet.
Every table is held to its sum, and the change log to its chain.`,
  run: async (args) => {
    const { positionals } = argumentsOf({ args, options: {}, allowPositionals: true });
    const [from] = positionals;
    if (from === undefined || positionals.length > 1) throw new UsageError("Say which file.");
    const config = readConfig(process.env, process.cwd());
    say(whatAndWhere(config));
    const { DATABASE_URL: url, DATA_DIR: dataDir } = config;
    const reading = await openBackup(resolve(from));
    for (const sentence of keepPrivate(dataDir)) say(sentence);
    // Made of another record.
    rmSync(join(dataDir, "columns.bin"), { force: true });
    const migrations = await allMigrations(config);
    const progress = progressOf("rows");
    const { events, rows, change } = await keepingSecret(dataDir, reading.header.secret, () =>
      restoreFrom(
        reading,
        { url, dataDir },
        { migrations, progress: progress.at, signal: new AbortController().signal },
      ),
    );
    progress.end();
    say(`Restored ${events.toLocaleString("en")} events. Everybody has to sign in again.`);
    console.log(`${rows} rows, change ${change}, log hash ${reading.header.log_hash}`);
    return 0;
  },
};
