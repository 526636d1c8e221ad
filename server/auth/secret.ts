// The key that signs session cookies and hashes what must not be read back: one file beside the data.
import { createHmac, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The key in `dataDir`/secret, 256 random bits in hexadecimal; made, readable by its owner alone, when
 * there is none. Processes that serve one site together share the file.
 */
export function readSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(file, "utf8").trim();
}

/** HMAC-SHA-256 of a private value, in hexadecimal: equal values have equal hashes, and no list of guesses undoes it. */
export function keyedHash(secret: string, value: string): string {
  return createHmac("sha256", secret).update(value).digest("hex");
}
