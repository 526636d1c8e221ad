// `vigil backup OUT`
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { readSecret } from "../auth/secret.ts";
import { StoreError } from "../db/store.ts";
import { finish, writePart } from "../keeping/file.ts";
import { programVersion } from "../program.ts";
import { progressOf } from "../progress.ts";
import { argumentsOf, type Command, UsageError } from "./command.ts";
import { withCurrent } from "./context.ts";

export const backup: Command = {
  usage: "backup OUT",
  help: `Writes all of the record, of one moment, into a new file, also while the service runs; reads it back, and prints its size, change and SHA-256.
It holds accounts, what is not public, and the key in DATA_DIR/secret: keep it as you would keep these.`,
  run: async (args) => {
    const { positionals } = argumentsOf({ args, options: {}, allowPositionals: true });
    const [out] = positionals;
    if (out === undefined || positionals.length > 1)
      throw new UsageError("Say where to: a new file.");
    const file = resolve(out);
    if (existsSync(file))
      throw new StoreError(`There is something at ${file} already, and nothing is written over.`);
    await withCurrent(async ({ db }, { DATA_DIR }) => {
      const progress = progressOf("rows");
      const { bytes, change, sha256 } = await writePart(db, file, {
        madeAt: new Date(),
        madeBy: `Vigil ${programVersion()}`,
        secret: readSecret(DATA_DIR),
        withSessions: false,
        progress: progress.at,
        signal: new AbortController().signal,
      });
      await finish(file);
      progress.end();
      console.log(`${bytes} bytes, change ${change}, SHA-256 ${sha256}`);
    });
    return 0;
  },
};
