// `vigil bench`
import { type Command, UsageError } from "./command.ts";
import { argumentsOf } from "./context.ts";

export const bench: Command = {
  usage: "bench [SIZE …]",
  help: "Measures start, summary, list and export on synthetic events, 10,000 and 100,000 by default.",
  run: async (args) => {
    const { positionals } = argumentsOf({ args, options: {}, allowPositionals: true });
    const sizes = positionals.map(Number);
    if (!sizes.every((size) => Number.isInteger(size) && size > 0))
      throw new UsageError("Sizes are whole numbers.");
    const { bench: run } = await import("../../bench/main.ts");
    await run(sizes.length > 0 ? sizes : undefined);
    return 0;
  },
};
