/** A data package holds the files of a view at one change of the record, and what is needed to read and check them. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { parseFilter } from "../../domain/filter-url.ts";
import type { Engine } from "../../engine/engine.ts";
import { openEngine } from "../../engine/index.ts";
import { record } from "../../server/changes/repository.ts";
import { recordSource } from "../../server/dashboard/record-source.ts";
import { openPackage } from "../../server/exports/package.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { readCsv } from "../support/read-csv.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";
import { filesOf } from "../support/unpacked.ts";

const MINSK = "BLR-2020-09-13-minsk";
const NAMES = [
  ...["events.csv", "claims.csv", "codebook.csv"],
  ...["README.txt", "datapackage.json", "SHA256SUMS"],
];
const now = () => new Date("2026-11-24T12:00:00Z");
const sumOf = (text: string) => createHash("sha256").update(text).digest("hex");

describeEachDatabase("a data package", (open) => {
  let store: TestStore;
  let site: TestSite;
  beforeEach(async () => {
    store = await open();
    await seedStore(store.db, "article,bulletins");
    site = await openSite(store, { now });
  });
  afterEach(() => site.close());

  const packageOf = async (query: string) => {
    const asked = site.stranger().get(`/api/export.zip?${query}`).responseType("blob");
    const { body, headers } = await asked.expect(200);
    return { files: filesOf(body), headers };
  };

  it("holds the bytes of both CSV files, whatever the filter", async () => {
    for (const query of [
      "",
      "country=BLR&rule=highest",
      "as_of=2020-09-14",
      "q=nothingofthekind",
    ]) {
      const { files, headers } = await packageOf(query);
      expect(Object.keys(files)).toEqual(NAMES);
      for (const shape of ["events", "claims"]) {
        const csv = await site.stranger().get(`/api/export.csv?${query}&shape=${shape}`);
        expect(files[`${shape}.csv`]).toBe(csv.text);
        expect(headers["vigil-change"]).toBe(csv.headers["vigil-change"]);
      }
    }
  });

  it("can be checked: every file by its checksum, every table by its size", async () => {
    const { files } = await packageOf("kind=repression");
    const sums = (files.SHA256SUMS ?? "").trimEnd().split("\n");
    expect(sums).toEqual(NAMES.slice(0, -1).map((name) => `${sumOf(files[name] ?? "")}  ${name}`));
    const { resources } = JSON.parse(files["datapackage.json"] ?? "");
    for (const { path, bytes, hash } of resources) {
      const text = files[path] ?? "";
      expect([path, bytes, hash]).toEqual([path, Buffer.byteLength(text), `sha256:${sumOf(text)}`]);
    }
  });

  it("describes each column, whose rows refer to whose, the licence, the change and how to cite it", async () => {
    const { files, headers } = await packageOf("kind=repression&rule=highest");
    const { resources, ...about } = JSON.parse(files["datapackage.json"] ?? "");
    for (const { path, schema } of resources) {
      const [header = []] = readCsv(files[path] ?? "");
      const names = schema.fields.map(({ name }: { name: string }) => name);
      expect([path, names]).toEqual([path, header]);
    }
    const [events, claims] = resources;
    const typeOf = (wanted: string) =>
      events.schema.fields.find(({ name }: { name: string }) => name === wanted).type;
    expect(["start", "lat", "detained", "sources"].map(typeOf)).toEqual([
      ...["date", "number", "integer", "string"],
    ]);
    expect(events.schema.primaryKey).toBe("id");
    expect(claims.schema.foreignKeys).toEqual([
      { fields: "event_id", reference: { resource: "events", fields: "id" } },
    ]);
    const counted = Number(headers["vigil-events"]);
    expect(readCsv(files["events.csv"] ?? "")).toHaveLength(counted + 1);
    expect(about).toMatchObject({
      profile: "tabular-data-package",
      created: "2026-11-24T12:00:00.000Z",
      licenses: [{ name: "CC BY 4.0" }],
      vigil: { filter: "kind=repression&rule=highest", rule: "highest", events: counted },
    });
    expect(about.vigil.change).toBe(Number(headers["vigil-change"]));
    expect(files["README.txt"]).toContain(about.description);
    const terms = readCsv(files["codebook.csv"] ?? "").map(([vocabulary, value]) => [
      vocabulary,
      value,
    ]);
    expect(terms).toContainEqual(["kind", "repression"]);
    expect(terms).toContainEqual(["rule", "highest"]);
    expect(headers["content-disposition"]).toMatch(
      /"vigil-package-kind-repression-rule-highest-2026-11-24\.zip"$/,
    );
  });

  it("leaves nothing behind where it was put together", async () => {
    await packageOf("");
    const folder = join(store.dataDir, "packages");
    expect(existsSync(folder) && readdirSync(folder)).toEqual([]);
  });

  it("takes no shape, and editors' rows by a filter that names statuses", async () => {
    await site.stranger().get("/api/export.zip?shape=claims").expect(400);
    await site.stranger().get("/api/export.zip?status=draft").expect(403);
    const editor = await site.signedIn("editor");
    const asked = editor.get("/api/export.zip?status=published").responseType("blob");
    const { "events.csv": events = "" } = filesOf((await asked.expect(200)).body);
    expect(readCsv(events)[0]).toContain("sensitivity");
  });

  const rename = (title: string) =>
    store.db.transaction().execute(async (trx) => {
      await trx.updateTable("event").set({ title }).where("id", "=", MINSK).execute();
      const change = {
        action: "edit",
        subject: "event",
        subject_id: MINSK,
        events: [MINSK],
      } as const;
      const told = { diff: {}, reason: null, note: null, actor: "ada", public: true };
      await record(trx, { ...change, ...told }, now());
    });

  /** Opens a package while `meanwhile` is done each time before its claims are written. */
  const openWhile = async (meanwhile: (tries: number) => Promise<void>) => {
    const engine = await openEngine(recordSource(store.db));
    let tries = 0;
    const file: Engine["file"] = async (asked) => {
      if (asked.shape === "claims") await meanwhile(++tries);
      return engine.file(asked);
    };
    return openPackage(
      { file, change: engine.change },
      {
        ...{ filter: parseFilter("date=2020-09-13").filter, viewer: "public", today: 20_000 },
        ...{
          site: "https://vigil.example",
          licence: "",
          cited: "Vigil",
          at: now(),
          dataDir: store.dataDir,
        },
        signal: new AbortController().signal,
        shape: null,
      },
    );
  };
  const read = async (pieces: AsyncIterable<Uint8Array>) => {
    const all: Uint8Array[] = [];
    for await (const piece of pieces) all.push(piece);
    return filesOf(Buffer.concat(all));
  };

  it("is of one change where the record changes while it is written", async () => {
    const { pieces, change } = await openWhile(async (tries) => {
      if (tries < 3) await rename(`Title ${tries}`);
    });
    const files = await read(pieces);
    expect(files["events.csv"]).toContain("Title 2");
    expect(files["events.csv"]).not.toContain("Title 1");
    const { licenses, vigil } = JSON.parse(files["datapackage.json"] ?? "");
    expect([licenses, vigil.change]).toEqual([undefined, change]);
  });

  it("is refused, to be asked for again, where the record never stands still", async () => {
    const never = openWhile((tries) => rename(`Title ${tries}`));
    await expect(never).rejects.toMatchObject({ code: "unavailable" });
    expect(readdirSync(join(store.dataDir, "packages"))).toEqual([]);
  });
});
