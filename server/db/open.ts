// Opens the store: an embedded file when no address is given, else the server at that address.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Store } from "./store.ts";

/** What an address has to be, for whoever got it wrong. */
export const DATABASE_URL_RULE = "must be empty or begin with postgres://";

/** Whether a server's address is one that `openDatabase` takes. */
export function isDatabaseUrl(url: string): boolean {
  return /^postgres(ql)?:\/\/\S+$/.test(url);
}

/** An address of a server, or none, and the folder of the file where there is none. */
export type DatabaseAddress = { url: string; dataDir: string };

/** The file of an embedded database in a folder. */
export const fileIn = (dataDir: string) => join(dataDir, "vigil.db");

/** Which database it is, for people: the file, or the server's address without the password and what follows it. */
export function printDatabase({ url, dataDir }: DatabaseAddress): string {
  if (url === "") return fileIn(dataDir);
  if (!URL.canParse(url)) return "at an address that can't be read";
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username}${username && "@"}${host}${pathname}`;
}

/** Whether there may be a database at all: false where it would be made by being opened. */
export function mayExist({ url, dataDir }: DatabaseAddress): boolean {
  return url !== "" || existsSync(fileIn(dataDir));
}

/**
 * @param url `postgres://…`, or empty for the file `vigil.db` in `dataDir`
 * @param dataDir folder of the file and of the lock that keeps two processes from migrating at once
 * Throws a StoreError with one sentence when the database can't be used.
 */
export async function openDatabase({ url, dataDir }: DatabaseAddress): Promise<Store> {
  // Each kind is loaded only when it is used, which saves start-up time.
  if (url !== "") return (await import("./postgres.ts")).openPostgres(url);
  const { openSqlite } = await import("./sqlite.ts");
  return openSqlite(fileIn(dataDir), join(dataDir, "migrate.lock"));
}
