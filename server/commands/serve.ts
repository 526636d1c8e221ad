// `vigil serve`
import { startThread } from "../../engine/thread.ts";
import { readConfig } from "../config.ts";
import type { EnginePlace } from "../dashboard/engine-thread.ts";
import { openLines } from "../http/lines.ts";
import { argumentsOf, type Command } from "./command.ts";

/** So long a service that ends waits for a reader of its last lines. */
const LAST_WORDS_MS = 500;

export const serve: Command = {
  usage: "serve",
  help: "Migrates the database, fills it when it is empty, and serves until it is stopped.\nSettings come from the environment: see docs/deploy.md.",
  run: async (args) => {
    argumentsOf({ args, options: {} });
    const config = readConfig(process.env, process.cwd());
    // The thread reads its code while this one reads the service's.
    const { DATABASE_URL: url, DATA_DIR: dataDir, COLUMNS_FILE } = config;
    // The build has turned the thread's file into JavaScript, as it has this one.
    const entry = new URL("../dashboard/engine-thread.js", import.meta.url);
    const place = { database: { url, dataDir }, keeps: COLUMNS_FILE === "on" };
    const thread = startThread<EnginePlace>(entry, place);
    const { serve: run } = await import("../main.ts");
    const lines = openLines(process.stdout);
    const complaints = openLines(process.stderr);
    await run(config, thread, lines);
    const unread = await lines.end(LAST_WORDS_MS);
    if (unread > 0)
      complaints.write(`${unread.toLocaleString("en")} lines of the log found no reader.\n`);
    return 0;
  },
};
