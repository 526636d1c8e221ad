// What commands share: the settings, the store, and where they write.
import { type Config, readConfig } from "../config.ts";
import type { Store } from "../db/store.ts";
import type { Details, SecurityEvent } from "../http/security-log.ts";
import { openCurrent, openStore, type Say, securityLogOf } from "../prepare.ts";
import { whatAndWhere } from "../program.ts";

/** A line for people; stdout stays for what the command gives. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Writes into the security log what was done on the command line. */
export async function tellSecurity(
  config: Config,
  event: SecurityEvent,
  details: Details,
): Promise<void> {
  const failed = (error: unknown) => say(`The security log can't be written: ${error}`);
  const log = securityLogOf(config, failed);
  log.tell(event, { address: null }, { by: "command line", ...details });
  await log.close();
}

type Work<T> = (store: Store, config: Config) => Promise<T>;

/** Runs `work` on the migrated store of the environment's settings, which is made if need be, and closes it. */
export async function withStore<T>(work: Work<T>): Promise<T> {
  return onStore(work, false);
}

/** The same on a store that is there. Throws a StoreError where there is none. */
export async function withRecord<T>(work: Work<T>): Promise<T> {
  return onStore(work, true);
}

/** The same on a store that is not migrated for it. Throws a StoreError where it is of another version. */
export async function withCurrent<T>(work: Work<T>): Promise<T> {
  return on(openCurrent, work);
}

async function onStore<T>(work: Work<T>, existing: boolean): Promise<T> {
  return on((config) => openStore(config, say, { existing }), work);
}

async function on<T>(open: (config: Config, tell: Say) => Promise<Store>, work: Work<T>) {
  const config = readConfig(process.env, process.cwd());
  say(whatAndWhere(config));
  const store = await open(config, say);
  try {
    return await work({ ...store, db: store.unhurried }, config);
  } finally {
    await store.close();
  }
}
