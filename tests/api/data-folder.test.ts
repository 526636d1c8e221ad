/** At each start, what lies in the data folder becomes its owner's alone. */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSecret } from "../../server/auth/secret.ts";
import { readConfig } from "../../server/config.ts";
import { keepPrivate } from "../../server/data-folder.ts";
import { openStore } from "../../server/prepare.ts";
import { describeEachDatabase } from "../support/databases.ts";

const modeOf = (...path: string[]) => (lstatSync(join(...path)).mode & 0o7777).toString(8);

describeEachDatabase("a start", (open) => {
  it("mends a folder and files that others can read, says so once, and makes none", async () => {
    const { url, dataDir } = await open();
    readSecret(dataDir);
    chmodSync(join(dataDir, "secret"), 0o644);
    chmodSync(dataDir, 0o755);
    const said: string[] = [];
    const start = async () => {
      const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: url }, "/");
      await (await openStore(config, (line) => said.push(line))).close();
    };
    await start();
    expect([modeOf(dataDir), modeOf(dataDir, "secret")]).toEqual(["700", "600"]);
    expect(said).toEqual([
      `Others could read the folder ${dataDir}: now only its owner can.`,
      `Others could read secret in ${dataDir}: now only the owner can.`,
    ]);
    await start();
    expect(said).toHaveLength(2);
  });
});

describe("the data folder", () => {
  let parent: string;
  let folder: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), "vigil-folder-"));
    folder = join(parent, "data");
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  const put = (path: string, mode: number) => {
    writeFileSync(join(folder, path), "x");
    chmodSync(join(folder, path), mode);
  };
  const putFolder = (path: string, mode: number) => {
    mkdirSync(join(folder, path), { recursive: true });
    chmodSync(join(folder, path), mode);
  };

  it("is made for its owner alone", () => {
    expect(keepPrivate(folder)).toEqual([]);
    expect(modeOf(folder)).toBe("700");
  });

  it("has every file that Vigil keeps mended, however deep, and their owner's rights kept", () => {
    putFolder("snapshots/2026-11-24", 0o755);
    putFolder("backups", 0o777);
    putFolder("packages", 0o755);
    chmodSync(join(folder, "snapshots"), 0o750);
    chmodSync(folder, 0o711);
    const files = ["vigil.db", "vigil.db-wal", "vigil.db-shm", "columns.bin", "migrate.lock"];
    for (const name of files) put(name, 0o664);
    put("security.log.1", 0o444);
    put("snapshots/2026-11-24/events.csv", 0o604);
    put("backups/before.db", 0o640);
    const [ofFolder, ofFiles] = keepPrivate(folder);
    expect(ofFolder).toContain(`the folder ${folder}: now`);
    expect(ofFiles).toBe(
      `Others could read backups, backups/before.db, columns.bin and 9 more in ${folder}: now only the owner can.`,
    );
    for (const name of [...files, "snapshots/2026-11-24/events.csv", "backups/before.db"])
      expect([name, modeOf(folder, name)]).toEqual([name, "600"]);
    expect(modeOf(folder, "security.log.1")).toBe("400");
    for (const name of ["", "snapshots", "snapshots/2026-11-24", "backups", "packages"])
      expect([name, modeOf(folder, name)]).toEqual([name, "700"]);
    expect(keepPrivate(folder)).toEqual([]);
  });

  it("is left as it is, and named, when it holds other things or is everybody's", () => {
    putFolder("", 0o755);
    put("vigil.db", 0o644);
    put("thesis.txt", 0o644);
    const sentences = keepPrivate(folder);
    expect(sentences[0]).toMatch(/^Others can read the folder .*: take their rights \(chmod 700\)/);
    expect(sentences[1]).toContain("vigil.db");
    expect([modeOf(folder), modeOf(folder, "vigil.db")]).toEqual(["755", "600"]);
    expect(modeOf(folder, "thesis.txt")).toBe("644");
    rmSync(join(folder, "thesis.txt"));
    chmodSync(folder, 0o1777);
    expect(keepPrivate(folder)).toEqual([expect.stringContaining("Others can read the folder")]);
    expect(modeOf(folder)).toBe("1777");
  });

  it("is left to whoever opens the database when it can't be had", () => {
    writeFileSync(folder, "a file");
    expect(keepPrivate(folder)).toEqual([]);
    expect(keepPrivate(join(folder, "below"))).toEqual([]);
  });

  it("keeps its hands off what links lead to", () => {
    putFolder("", 0o700);
    const elsewhere = join(parent, "elsewhere");
    mkdirSync(elsewhere);
    chmodSync(elsewhere, 0o755);
    symlinkSync(elsewhere, join(folder, "snapshots"));
    expect(keepPrivate(folder)).toEqual([]);
    expect(statSync(elsewhere).mode & 0o777).toBe(0o755);
  });
});
