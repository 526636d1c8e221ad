// `vigil bench`
import { BENCHES, measure } from "../../bench/main.ts";
import { type Command, UsageError } from "./command.ts";
import { argumentsOf } from "./context.ts";

const list = Object.entries(BENCHES).map(
  ([name, { takes, help }]) => `  ${`${name} ${takes}`.padEnd(22)} ${help}`,
);

export const bench: Command = {
  usage: "bench [NAME [NUMBER …]]",
  help: `Measures the program in a folder of its own; "sizes" when no bench is named.\n\n${list.join("\n")}`,
  run: async (args) => {
    const { positionals } = argumentsOf({ args, options: {}, allowPositionals: true });
    const [name = "sizes", ...numbers] = positionals;
    const found = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
    if (found === undefined) throw new UsageError(`There is no bench ${JSON.stringify(name)}.`);
    const counts = numbers.map(Number);
    if (!counts.every((count) => Number.isInteger(count) && count > 0))
      throw new UsageError("A bench takes whole numbers.");
    await measure(found, counts);
    return 0;
  },
};
