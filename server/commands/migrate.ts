// `vigil migrate`
import { argumentsOf, type Command } from "./command.ts";
import { say, withStore } from "./context.ts";

export const migrate: Command = {
  usage: "migrate",
  help: "Brings the database to this version's schema and stops. `serve` does it too.",
  run: async (args) => {
    argumentsOf({ args, options: {} });
    await withStore(async () => say("The database is current."));
    return 0;
  },
};
