// `vigil serve`
import { readConfig } from "../config.ts";
import { startThread } from "../dashboard/thread-model.ts";
import { argumentsOf, type Command } from "./command.ts";

export const serve: Command = {
  usage: "serve",
  help: "Migrates the database, fills it when it is empty, and serves until it is stopped.\nSettings come from the environment: see docs/deploy.md.",
  run: async (args) => {
    argumentsOf({ args, options: {} });
    const config = readConfig(process.env, process.cwd());
    // The thread reads its code while this one reads the service's.
    const { DATABASE_URL: url, DATA_DIR: dataDir, COLUMNS_FILE } = config;
    const thread = startThread({ url, dataDir }, COLUMNS_FILE === "on");
    const { serve: run } = await import("../main.ts");
    await run(config, thread, (line) => console.log(line));
    return 0;
  },
};
