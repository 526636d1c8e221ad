// The key that signs session cookies and hashes what must not be read back: one file beside the data.
import { createHmac, randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

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

/** HMAC-SHA-256 of a private value, in hexadecimal: equal values have equal hashes, and no list of guesses undoes it. */
export function keyedHash(secret: string, value: string): string {
  return createHmac("sha256", secret).update(value).digest("hex");
}
