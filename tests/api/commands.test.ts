/** The command line: which store it is about, and that it makes none by mistake. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, describe, expect, inject, it } from "vitest";
import { root } from "../../bin/run.mjs";
import { runCommand } from "../support/command.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { readCsv } from "../support/read-csv.ts";

const { version }: { version: string } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
);

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "vigil-command-"));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const READING = [["audit", "verify"], ["export"], ["admin", "ada@example.org"]];
const ON_A_RECORD = [
  ...READING,
  ["backup", join(tmpdir(), "never-made.backup")],
  ["move", "file"],
  ["erase", "event", "BLR-2020-09-13-minsk", "--reason", "Asked for"],
];

describeEachDatabase("a command", (open) => {
  it("names the version, the store without its password and the data's folder, beside what it gives", async () => {
    const { url, dataDir } = await open();
    const store = url === "" ? join(dataDir, "vigil.db") : url;
    const DATABASE_URL = url.replace("vigil@", "vigil:hunter2@");
    for (const args of [...READING, ["migrate"], ["seed", "article"]]) {
      const { code, out, err } = await runCommand(args, { DATABASE_URL, DATA_DIR: dataDir });
      expect([args, code, err.split("\n")[0]]).toEqual([
        ...[args, 0, `Vigil ${version}; database ${store}; data in ${dataDir}`],
      ]);
      expect(out).not.toContain(dataDir);
      expect(err).not.toContain("hunter2");
    }
  });
});

describe("a store that is not there", () => {
  it.each(ON_A_RECORD)("is not made by %s, on a disk", async (...args) => {
    const dataDir = join(newFolder(), "data");
    const { code, out, err } = await runCommand(args.filter(Boolean), { DATA_DIR: dataDir });
    expect([code, out, existsSync(dataDir)]).toEqual([1, "", false]);
    expect(err.split("\n")).toEqual([
      `Vigil ${version}; database ${join(dataDir, "vigil.db")}; data in ${dataDir}`,
      "There is no record in this database, and this command makes none: check DATABASE_URL and DATA_DIR, or run vigil migrate first.",
      "",
    ]);
  });

  it.each(ON_A_RECORD)("is not made by %s, in a database without tables", async (...args) => {
    const server = inject("postgresUrl");
    const client = new pg.Client(`${server}/postgres`);
    await client.connect();
    const name = `empty_${process.pid}_${args[0]}`;
    await client.query(`create database ${name}`);
    const env = { DATABASE_URL: `${server}/${name}`, DATA_DIR: newFolder() };
    const { code, out, err } = await runCommand(args.filter(Boolean), env);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^There is no record in this database, and this command makes none: /m);
    const inside = new pg.Client(env.DATABASE_URL);
    await inside.connect();
    const { rows } = await inside.query("select 1 from pg_tables where schemaname = 'public'");
    expect(rows).toEqual([]);
    await inside.end();
    await client.query(`drop database ${name} with (force)`);
    await client.end();
  });
});

describeEachDatabase("a file that is imported", (open) => {
  it("is entered, told of row by row, named in the list and taken back", async () => {
    const { url, dataDir } = await open();
    const env = { DATABASE_URL: url, DATA_DIR: dataDir };
    const file = join(newFolder(), "events.csv");
    writeFileSync(
      file,
      "date,title,place,country\n2020-09-13,A march,Minsk,Belarus\nnever,?,?,?\n",
    );
    const entered = await runCommand(["import", file, "--json"], env);
    expect([entered.code, JSON.parse(entered.out)]).toMatchObject([
      ...[0, { rows: 2, new: 1, rejected: 1, events: 1, rejects: [{ row: 3, line: 3 }] }],
    ]);
    const [, id = ""] = /--undo (\S+)/.exec(entered.err) ?? [];
    const { out } = await runCommand(["import", "--list"], env);
    expect(out).toContain(`${id}  `);
    expect(out).toContain("events.csv");
    const undone = await runCommand(["import", "--undo", id], env);
    expect([undone.code, undone.err]).toEqual([0, expect.stringContaining("Withdrawn: 1 events.")]);
    const again = await runCommand(["import", "--undo", id], env);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining("undone before")]);
    const wrong = await runCommand(["import", file, "--as", "news"], env);
    expect(wrong.code).toBe(2);
  });
});

describeEachDatabase("a file that is exported", (open) => {
  it("holds the chosen events in the format asked for, and any other format is refused by name", async () => {
    const { url, dataDir } = await open();
    const env = { DATABASE_URL: url, DATA_DIR: dataDir };
    await runCommand(["seed", "article"], env);
    const written = async (...args: string[]) => {
      const { code, out } = await runCommand(
        ["export", "--filter", "date=2020-09-13", ...args],
        env,
      );
      expect([args, code]).toEqual([args, 0]);
      return out;
    };
    const ids = readCsv(await written())
      .slice(1)
      .map(([id]) => id);
    expect(ids).toContain("BLR-2020-09-13-minsk");
    const lines = (await written("--format", "jsonl")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(ids);
    const { features } = JSON.parse(await written("--format", "geojson"));
    expect(features.map(({ id }: { id: string }) => id)).toEqual(ids);
    const claims = readCsv(await written("--shape", "claims"));
    expect(claims.slice(1).filter(([, event]) => !ids.includes(event))).toEqual([]);
    const [names, ...rows] = readCsv(await written("--shape", "acled"));
    expect([names?.[0], rows.length]).toEqual(["event_id_cnty", ids.length]);
    for (const [args, why] of [
      [["--format", "pdf"], "The format is one of csv, jsonl, geojson, xlsx, zip."],
      [
        ["--format", "geojson", "--shape", "claims"],
        "The shape of geojson is one of events, acled, ccc.",
      ],
      [["--filter", "kind=party"], "The filter can't be read at kind=party."],
    ] as const) {
      const { code, out, err } = await runCommand(["export", ...args], env);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain(why);
    }
  });
});
