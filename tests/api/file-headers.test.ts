/** Files answer HEAD as they answer GET, and those that are finished go on where a download broke off. */
import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { exportsRoutes } from "../../server/exports/routes.ts";
import { openBareSite } from "../support/bare-site.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { runJob } from "../support/run-job.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";

const OF_A_FILE = ["content-type", "content-disposition", "accept-ranges", "cache-control", "etag"];
const OF_AN_EXPORT = ["vigil-change", "vigil-rule", "vigil-events"];

describeEachDatabase("a file that is made while it is sent", (open) => {
  let site: TestSite;
  let store: TestStore;
  beforeEach(async () => {
    store = await open();
    await seedStore(store.db, "article");
    site = await openSite(store);
  });
  afterEach(() => site.close());

  it.each([
    ["/api/export.csv?kind=repression", [...OF_A_FILE, ...OF_AN_EXPORT]],
    ["/api/export.csv?shape=claims", [...OF_A_FILE, ...OF_AN_EXPORT]],
    ["/api/export.jsonl?shape=claims", [...OF_A_FILE, ...OF_AN_EXPORT]],
    ["/api/export.geojson", [...OF_A_FILE, ...OF_AN_EXPORT]],
    ["/api/export.xlsx?shape=claims", [...OF_A_FILE, ...OF_AN_EXPORT]],
    ["/api/export.zip", [...OF_A_FILE, ...OF_AN_EXPORT]],
    ["/api/explain.csv?metric=detained", [...OF_A_FILE, "vigil-change", "vigil-rule"]],
  ])("says by HEAD what it says by GET, and has no ranges: %s", async (path, names) => {
    const got = await site
      .stranger()
      .get(path)
      .set("range", "bytes=5-9")
      .responseType("blob")
      .expect(200);
    const asked = await site.stranger().head(path).expect(200);
    const told = ({ headers }: typeof got) => names.map((name) => [name, headers[name]]);
    expect(told(asked)).toEqual(told(got));
    expect(names.filter((name) => asked.headers[name] === undefined)).toEqual([]);
    expect(asked.headers["accept-ranges"]).toBe("none");
    expect(got.body.toString()).toMatch(/^([a-z_]+,|\{"|PK)/);
    expect(asked.text ?? "").toBe("");
  });

  it("is not made for HEAD", async () => {
    let [read, unread] = [0, 0];
    async function* pieces() {
      read += 1;
      yield new Uint8Array(1);
    }
    const leave = async () => {
      unread += 1;
    };
    const file = async () => ({
      ...{ change: 1, events: 30, claims: 0, unread: leave },
      pieces: pieces(),
    });
    const bare = await openBareSite(
      store,
      exportsRoutes(
        { file, change: async () => 1 },
        { site: () => "https://vigil.example", licence: "", dataDir: store.dataDir },
      ),
    );
    const { status, headers } = await fetch(`${bare.address}/api/export.csv`, { method: "HEAD" });
    expect([status, headers.get("vigil-events"), read, unread]).toEqual([200, "30", 0, 1]);
    await fetch(`${bare.address}/api/export.zip`, { method: "HEAD" });
    expect([read, unread]).toEqual([0, 2]);
    await (await fetch(`${bare.address}/api/export.csv`)).arrayBuffer();
    expect([read, unread]).toEqual([1, 2]);
    await bare.stop();
  });
});

describeEachDatabase("a finished file", (open) => {
  let site: TestSite;
  let path: string;
  let whole: Buffer;
  let tag: string;
  beforeEach(async () => {
    const store = await open();
    await seedStore(store.db, "article");
    const crons = { publish: "0 0 1 1 *", refresh: "0 0 1 1 *" };
    site = await openSite(store, { jobs: { on: true, leaseMs: 60_000, crons } });
    await site.app.runner.start();
    await runJob(await site.signedIn("editor"), "snapshot");
    const [{ id, files }] = (await site.stranger().get("/api/snapshots").expect(200)).body.items;
    path = `/api/snapshots/${id}/events.csv`;
    const { body, headers } = await ask();
    [whole, tag] = [body, headers.etag ?? "none"];
    expect(tag).toBe(`"${files[0].sha256}"`);
    expect(createHash("sha256").update(whole).digest("hex")).toBe(files[0].sha256);
  });
  afterEach(() => site.close());

  const ask = (headers: Record<string, string> = {}) =>
    site.stranger().get(path).set(headers).responseType("blob");

  it("says by HEAD what it says by GET, and how long it is", async () => {
    const got = await ask();
    const { status, headers } = await site.stranger().head(path).set("range", "bytes=0-9");
    const names = [...OF_A_FILE, "content-length", "repr-digest", "content-encoding"];
    expect(names.map((name) => headers[name])).toEqual(names.map((name) => got.headers[name]));
    expect([status, headers["accept-ranges"], headers["content-length"]]).toEqual([
      200,
      "bytes",
      String(whole.length),
    ]);
    expect(headers["content-encoding"]).toBeUndefined();
  });

  it("goes on where it broke off", async () => {
    const { status, body, headers } = await ask({ range: "bytes=1000-", "if-range": tag });
    expect([status, headers["content-range"], headers["content-length"]]).toEqual([
      206,
      `bytes 1000-${whole.length - 1}/${whole.length}`,
      String(whole.length - 1000),
    ]);
    expect(Buffer.concat([whole.subarray(0, 1000), body]).equals(whole)).toBe(true);
  });

  it("gives the bytes that are asked for and no more", async () => {
    for (const [range, from, to] of [
      ["bytes=0-0", 0, 1],
      ["bytes=10-19", 10, 20],
      ["Bytes=-7", -7, undefined],
      ["bytes=-99999999", 0, undefined],
      ["bytes=5-99999999", 5, undefined],
    ] as const) {
      const { status, body } = await ask({ range });
      expect([range, status, body.toString()]).toEqual([
        range,
        206,
        whole.subarray(from, to).toString(),
      ]);
    }
  });

  it("is sent whole where no single range of the same file can be read", async () => {
    for (const range of ["bytes=0-1,5-6", "bytes=9-1", "bytes=a-b", "bytes=-", "rows=0-1", "x"]) {
      const { status, body } = await ask({ range });
      expect([range, status, body.equals(whole)]).toEqual([range, 200, true]);
    }
    for (const unchanged of ['"another"', `W/${tag}`, "Tue, 01 Dec 2026 00:00:00 GMT"]) {
      const { status, body } = await ask({ range: "bytes=0-9", "if-range": unchanged });
      expect([unchanged, status, body.equals(whole)]).toEqual([unchanged, 200, true]);
    }
  });

  it("has no range behind its end", async () => {
    for (const range of [`bytes=${whole.length}-`, "bytes=99999999-99999999", "bytes=-0"]) {
      const { status, body, headers } = await ask({ range });
      expect([status, headers["content-range"]]).toEqual([416, `bytes */${whole.length}`]);
      expect(JSON.parse(body.toString()).code).toBe("range_not_satisfiable");
      expect(headers["content-disposition"]).toBeUndefined();
    }
  });
});
