// The key that signs session cookies and hashes what must not be read back: one file beside the data.
import { createHmac, randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StoreError } from "../db/store.ts";

/**
 * The key in `dataDir`/secret, 256 random bits in hexadecimal; made, readable by its owner alone, when
 * there is none. Processes that serve one site together share the file.
 */
export function readSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) {
    // Linked when it is whole, so that a second process that starts now reads all of it or makes none.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(32).toString("hex"), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    } finally {
      rmSync(draft);
    }
  }
  return readFileSync(file, "utf8").trim();
}

/**
 * Runs `work` that brings a record whose key this is, and takes the key away again when that fails. Throws a StoreError
 * where the folder has another key: with it nobody's second factor would be good any more.
 */
export async function keepingSecret<T>(
  dataDir: string,
  secret: string,
  work: () => Promise<T>,
): Promise<T> {
  const file = join(dataDir, "secret");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const isNew = !existsSync(file);
  if (!isNew && readSecret(dataDir) !== secret)
    throw new StoreError(
      `There is another key in ${file} than the record's: move it away, or set DATA_DIR to another folder.`,
    );
  if (isNew) writeFileSync(file, secret, { mode: 0o600, flag: "wx", flush: true });
  try {
    return await work();
  } catch (error) {
    if (isNew) rmSync(file);
    throw error;
  }
}

/** HMAC-SHA-256 of a private value, in hexadecimal: equal values have equal hashes, and no list of guesses undoes it. */
export function keyedHash(secret: string, value: string): string {
  return createHmac("sha256", secret).update(value).digest("hex");
}
