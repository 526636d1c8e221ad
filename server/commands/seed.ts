// `vigil seed`
import { readConfig } from "../config.ts";
import { seed as load } from "../prepare.ts";
import { progressOf } from "../progress.ts";
import { argumentsOf, type Command } from "./command.ts";
import { say, withStore } from "./context.ts";

export const seed: Command = {
  usage: "seed [article,bulletins | synthetic:N]",
  help: "Loads what the argument or the setting SEED names, as far as it is not there yet.",
  run: async (args) => {
    const { positionals } = argumentsOf({ args, options: {}, allowPositionals: true });
    const env =
      positionals.length > 0 ? { ...process.env, SEED: positionals.join(",") } : process.env;
    const config = readConfig(env, process.cwd());
    const { SEED } = config;
    const progress = progressOf("events", "synthetic" in SEED ? SEED.synthetic : undefined);
    const added = await withStore((store) => load(store, config, progress.at));
    progress.end();
    say(`Added ${added.toLocaleString("en")} events.`);
    return 0;
  },
};
