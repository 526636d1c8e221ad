// `vigil move TO`
import { readConfig } from "../config.ts";
import { isDatabaseUrl, mayExist, printDatabase } from "../db/open.ts";
import { StoreError } from "../db/store.ts";
import { everyFile } from "../exports/every-file.ts";
import { move as moveTo } from "../keeping/move.ts";
import { allMigrations, NO_RECORD, openCurrent } from "../prepare.ts";
import { whatAndWhere } from "../program.ts";
import { progressOf } from "../progress.ts";
import { argumentsOf, type Command, UsageError } from "./command.ts";
import { say } from "./context.ts";

/** What is said in place of an address for the file in DATA_DIR, for which DATABASE_URL is empty. */
const FILE = "file";

export const move: Command = {
  usage: `move DATABASE_URL|${FILE}`,
  help: `Moves the whole record into another database, whole or not at all, and holds both to one another: rows, log and exports.
Say what DATABASE_URL is to be afterwards, or "${FILE}" for vigil.db in DATA_DIR; there must be none yet. Stop the service first.
The old database stays as it is, and so does what else is in DATA_DIR.`,
  run: async (args) => {
    const { positionals } = argumentsOf({ args, options: {}, allowPositionals: true });
    const [where = "", ...more] = positionals;
    if (more.length > 0 || !(where === FILE || isDatabaseUrl(where)))
      throw new UsageError(`Say where to: the new DATABASE_URL, or "${FILE}".`);
    const config = readConfig(process.env, process.cwd());
    say(whatAndWhere(config));
    const { DATABASE_URL: url, DATA_DIR: dataDir } = config;
    const [from, to] = [
      { url, dataDir },
      { url: where === FILE ? "" : where, dataDir },
    ];
    if (!mayExist(from)) throw new StoreError(NO_RECORD);
    const progress = progressOf("rows");
    const [at, signal] = [new Date(), new AbortController().signal];
    const { rows, change, hash } = await moveTo(from, to, {
      ...{ migrations: await allMigrations(config), progress: progress.at, signal },
      open: () => openCurrent(config, say),
      filesOf: (db) => everyFile(db, at),
      say: (line) => {
        progress.end();
        say(line);
      },
    });
    const setting = where === FILE ? "Leave DATABASE_URL empty" : "Set DATABASE_URL to it";
    say(`The record is in ${printDatabase(to)} now. ${setting}, start, and put the old one away.`);
    console.log(`${rows} rows, change ${change}, log hash ${hash}`);
    return 0;
  },
};
