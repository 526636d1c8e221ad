// A clock that is set ahead and back under the service, by libfaketime where the machine has it.
import { existsSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where Debian and others put it, below a folder for the processor. */
const FOLDERS = ["/usr/lib", "/usr/lib64", "/usr/local/lib"];
const LIBRARY = "faketime/libfaketimeMT.so.1";

/** Set one after another, again and again. */
const JUMPS = ["+1h", "+0", "-1h", "+0", "+6d", "+0", "+30d", "+0"];

export type Clock = {
  /** What the service has to be started with. */
  settings: Record<string, string>;
  /** Sets it another way; timers go on as time passes. Gives what it is now. */
  jump: () => string;
};

/** Null when libfaketime is not there. */
export function openClock(dataDir: string): Clock | null {
  const library = FOLDERS.flatMap(findIn)[0];
  if (library === undefined) return null;
  const file = join(dataDir, "faketime");
  // Whole or not at all: libfaketime ends a process that reads an empty file.
  const set = (offset: string) => {
    writeFileSync(`${file}.part`, `${offset}\n`);
    renameSync(`${file}.part`, file);
  };
  let jumps = 0;
  set("+0");
  return {
    settings: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_CACHE_DURATION: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
      NO_FAKE_STAT: "1",
    },
    jump: () => {
      const offset = JUMPS[jumps % JUMPS.length] ?? "+0";
      jumps += 1;
      set(offset);
      return offset;
    },
  };
}

/** The library in this folder or one for a processor below it. */
function findIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return ["", ...readdirSync(folder)]
    .map((below) => join(folder, below, LIBRARY))
    .filter((path) => existsSync(path));
}
