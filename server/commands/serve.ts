// `vigil serve`
import { readConfig } from "../config.ts";
import { serve as run } from "../main.ts";
import type { Command } from "./command.ts";
import { argumentsOf } from "./context.ts";

export const serve: Command = {
  usage: "serve",
  help: "Migrates the database, fills it when it is empty, and serves until it is stopped.\nSettings come from the environment: see docs/deploy.md.",
  run: async (args) => {
    argumentsOf({ args, options: {} });
    await run(readConfig(process.env, process.cwd()), (line) => console.log(line));
    return 0;
  },
};
