// The command line: `vigil <command>`; exit codes 0 (done), 1 (failed), 2 (used wrongly).
import { closeSync } from "node:fs";
import { type Command, UsageError } from "./commands/command.ts";

/** Each command is loaded when it is used. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  serve: async () => (await import("./commands/serve.ts")).serve,
  migrate: async () => (await import("./commands/migrate.ts")).migrate,
  seed: async () => (await import("./commands/seed.ts")).seed,
  admin: async () => (await import("./commands/admin.ts")).admin,
  export: async () => (await import("./commands/export.ts")).exportRecord,
  import: async () => (await import("./commands/import.ts")).importFile,
  erase: async () => (await import("./commands/erase.ts")).erase,
  backup: async () => (await import("./commands/backup.ts")).backup,
  restore: async () => (await import("./commands/restore.ts")).restore,
  move: async () => (await import("./commands/move.ts")).move,
  audit: async () => (await import("./commands/audit.ts")).audit,
  extract: async () => (await import("./commands/extract.ts")).extractProposal,
  bench: async () => (await import("./commands/bench.ts")).bench,
};

// A reader that leaves ends nothing by itself: whoever writes is told.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
process.exitCode = await main(process.argv.slice(2));
// A service has waited for the readers of its log, and the terminal of one may be gone by now.
if (process.argv[2] === "serve") leaveTerminal();
// Only once all output is written: a pipe may be slower than we are.
process.stdout.write("", () => process.exit());

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    console.log(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) return usage(`There is no command ${JSON.stringify(name)}.`);
  const command = await load();
  if (args.includes("--help") || args.includes("-h")) {
    console.log(`vigil ${command.usage}\n\n${command.help}`);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof UsageError)
      return usage(`${error.message}\nUsage: vigil ${command.usage}`);
    const { sentenceOf } = await import("./start-error.ts");
    console.error(sentenceOf(error) ?? error);
    return 1;
  }
}

function usage(text: string): number {
  console.error(`${text}\nvigil --help lists the commands.`);
  return 2;
}

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const lines = commands.map(
    ({ usage, help }) => `  vigil ${usage.padEnd(42)} ${help.split("\n")[0]}`,
  );
  return `Vigil: protest events, in which every figure is a claim with its source.\n\n${lines.join("\n")}\n\nvigil <command> --help says more.`;
}

/** Ends the program. Node would set its terminal back to what it was, and abort where there is none any more. */
function leaveTerminal(): never {
  for (const fd of [0, 1, 2]) closeSync(fd);
  process.exit();
}
