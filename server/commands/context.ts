// What commands share: the settings, the store, and where they write.
import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Config, readConfig } from "../config.ts";
import type { Store } from "../db/store.ts";
import { openStore } from "../prepare.ts";
import { UsageError } from "./command.ts";

/** A line for people; stdout stays for what the command gives. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs `work` on the migrated store of the environment's settings, and closes it. */
export async function withStore<T>(work: (store: Store, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env, process.cwd());
  const store = await openStore(config, say);
  try {
    return await work(store, config);
  } finally {
    await store.close();
  }
}

/** Reads the arguments strictly. Throws a UsageError for what is not known. */
export function argumentsOf<T extends ParseArgsConfig>(config: T) {
  try {
    return parseArgs<T>(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
