// `vigil bench`
import { BENCHES, measure } from "../../bench/main.ts";
import { argumentsOf, type Command, UsageError } from "./command.ts";

const list = Object.entries(BENCHES).map(
  ([name, { takes, help }]) => `  ${`${name} ${takes}`.padEnd(22)} ${help}`,
);

export const bench: Command = {
  usage: "bench [NAME [NUMBER …] [PART …] [--gold FOLDER …]]",
  help: `Measures the program in a folder of its own; "sizes" when no bench is named.\nNumbers may be written as 10k or 3M.\n\n${list.join("\n")}`,
  run: async (args) => {
    const { positionals, values } = argumentsOf({
      args,
      options: { gold: { type: "string", multiple: true, default: [] } },
      allowPositionals: true,
    });
    const [name = "sizes", ...chosen] = positionals;
    const found = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
    if (found === undefined) throw new UsageError(`There is no bench ${JSON.stringify(name)}.`);
    if (values.gold.length > 0 && !found.folders)
      throw new UsageError(`The bench ${name} takes no --gold.`);
    const parts = chosen.filter((word) => found.parts?.includes(word));
    const numbers = chosen.filter((word) => !parts.includes(word));
    await measure(found, numbers.map(countOf), parts, values.gold);
    return 0;
  },
};

/** 10000, 10k or 3M. */
function countOf(word: string): number {
  const [, digits, unit] = /^([1-9]\d{0,7})([kM]?)$/.exec(word) ?? [];
  if (digits === undefined)
    throw new UsageError(`A bench takes whole numbers and its parts, not ${JSON.stringify(word)}.`);
  return Number(digits) * (unit === "k" ? 1_000 : unit === "M" ? 1_000_000 : 1);
}
