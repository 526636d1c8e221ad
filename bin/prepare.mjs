// Brings a clone to the point where it can run: dependencies installed, program built, each only when stale.
import { join } from "node:path";
import { compile, isBuilt } from "./compile.mjs";
import { install, isInstalled } from "./install.mjs";
import { withLock } from "./lock.mjs";
import { root } from "./run.mjs";

const lockFile = join(root, ".setup.lock");

/** Installs the dependencies unless they are those of the lock file. */
export async function prepareDependencies() {
  if (isInstalled()) return;
  await withLock(lockFile, async () => {
    if (!isInstalled()) await install();
  });
}

/**
 * Installs and builds what is stale. Safe to call from several processes at once: one works, the others wait.
 * @param {{ rebuild?: boolean }} [options] `rebuild` builds even when nothing has changed.
 */
export async function prepareProgram({ rebuild = false } = {}) {
  await prepareDependencies();
  if (!rebuild && isBuilt()) return;
  await withLock(lockFile, async () => {
    if (rebuild || !isBuilt()) await compile();
  });
}
