// What commands share: the settings, the store, and where they write.
import { type Config, readConfig } from "../config.ts";
import type { Store } from "../db/store.ts";
import { openStore } from "../prepare.ts";

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
