// Work on a database that nobody else works on meanwhile.
import { existsSync } from "node:fs";
import Database from "libsql";
import { failureOf } from "./failure.ts";
import { type DatabaseAddress, fileIn, printDatabase } from "./open.ts";
import { StoreError } from "./store.ts";

/**
 * Runs `work` while whoever else would open the database waits for its end. Throws a StoreError where somebody has it
 * open already.
 * @param address of a file in a folder that the caller has locked (`inNewPlace`), or of a server
 */
export async function whileUnused<T>(address: DatabaseAddress, work: () => Promise<T>): Promise<T> {
  const refuse = () => {
    throw new StoreError(
      `Vigil is running on ${printDatabase(address)}, and what it wrote from now on would be lost: stop the service first, and whatever else works on it.`,
    );
  };
  if (address.url !== "") {
    const { aloneOnServer } = await import("./postgres-unused.ts");
    return aloneOnServer(address.url, work, refuse);
  }
  if (isOpen(fileIn(address.dataDir))) refuse();
  return work();
}

/** Whoever has a file open shares a lock on it for as long, and another one alone is then not to be had. */
function isOpen(file: string): boolean {
  if (!existsSync(file)) return false;
  const connection = new Database(file, {});
  try {
    connection.exec("pragma busy_timeout = 0");
    connection.exec("pragma locking_mode = exclusive");
    connection.exec("begin exclusive");
    connection.exec("rollback");
    return false;
  } catch (error) {
    if (failureOf(error) === "busy") return true;
    throw error;
  } finally {
    connection.close();
  }
}
