/** The folder for all temporary files of one run of tests, which goes with it however it ends. */
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeWithMe } from "../../bin/guard.mjs";

/** Makes it. Others may enter it, since PostgreSQL and a service of the tests run as somebody else. */
export function runFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "vigil-tests-"));
  chmodSync(folder, 0o711);
  removeWithMe(folder);
  return folder;
}
