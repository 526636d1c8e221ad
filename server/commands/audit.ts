// `vigil audit verify`
import { verifyLog } from "../changes/verify.ts";
import { progressOf } from "../progress.ts";
import { argumentsOf, type Command, UsageError } from "./command.ts";
import { say, withRecord } from "./context.ts";

export const audit: Command = {
  usage: "audit verify",
  help: "Walks the whole change log and names every entry that was changed, removed, inserted or put elsewhere.",
  run: async (args) => {
    const { positionals } = argumentsOf({ args, options: {}, allowPositionals: true });
    if (positionals.join(" ") !== "verify") throw new UsageError("Say what to do: verify.");
    return withRecord(async ({ db }) => {
      const progress = progressOf("changes");
      const { changes, hash, faults } = await verifyLog(db, progress.at);
      progress.end();
      for (const { number, what } of faults) console.log(`Change ${number} ${what}.`);
      if (faults.length > 0) return 1;
      say(`${changes.toLocaleString("en")} changes, unbroken. The newest hash:`);
      console.log(hash);
      return 0;
    });
  },
};
