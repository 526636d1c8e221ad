/** ACLED's protocol: requests as published clients of its API send them, answered as they need it. */
import { request as rawRequest } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ACLED_COLUMNS } from "../../domain/shaped/acled-columns.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";

type Row = Record<string, string | number>;

const NAMES = ACLED_COLUMNS.map(({ name }) => name);

describeEachDatabase("a client of ACLED's API", (open) => {
  let store: TestStore;
  let site: TestSite;
  let address: string;
  let key: string;
  let all: Row[];
  beforeAll(async () => {
    store = await open();
    await seedStore(store.db, "article,bulletins");
    site = await openSite(store);
    address = await site.address();
    const reader = await site.signedIn("reader");
    const made = await reader
      .post("/api/keys")
      .send({ name: "R", scopes: ["read"] })
      .expect(201);
    key = made.body.token;
    all = (await read("/acled/read?limit=0")).data;
  });
  afterAll(() => site.close());

  /** Sends an address as it is written, as no browser would. */
  const send = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; type: string; text: string }>((resolve, reject) => {
      const asked = rawRequest(address + path.split("?")[0], { path, headers }, (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (piece) => {
          text += piece;
        });
        answer.on("end", () => {
          const { statusCode = 0, headers } = answer;
          resolve({ status: statusCode, type: headers["content-type"] ?? "", text });
        });
      });
      asked.on("error", reject).end();
    });
  const read = async (path: string, headers: Record<string, string> = {}) => {
    const { status, type, text } = await send(path, headers);
    expect([path, status, text.slice(0, 300)]).toEqual([
      path,
      200,
      expect.stringContaining("data"),
    ]);
    expect(type).toMatch(/^application\/json/);
    const body = JSON.parse(text);
    expect([body.success, body.count]).toEqual([true, body.data.length]);
    return body as { data: Row[]; count: number; total_count: number; next_cursor: string | null };
  };
  const token = async (body: BodyInit) => {
    const answer = await fetch(`${address}/oauth/token`, { method: "POST", body });
    return { status: answer.status, body: await answer.json() };
  };
  const ids = (rows: readonly Row[]) => rows.map((row) => row.event_id_cnty);
  const idsWhere = (passes: (row: Row) => boolean) => ids(all.filter(passes));

  it("in Python signs in by a form and reads pages with a filter", async () => {
    const { status, body } = await token(
      new URLSearchParams({
        ...{ grant_type: "password", client_id: "acled" },
        ...{ username: "ada@example.org", password: key },
      }),
    );
    expect([status, body.token_type, body.expires_in]).toEqual([200, "Bearer", 86_400]);
    const headers = {
      authorization: `Bearer ${body.access_token}`,
      "content-type": "application/json",
    };
    const path =
      "/acled/read?country=Belarus&fatalities=0&fatalities_where=%3E&limit=50&_format=json";
    const { data } = await read(path, headers);
    expect(ids(data)).toEqual(idsWhere((row) => Number(row.fatalities) > 0).slice(0, 50));
    expect(data.length).toBeGreaterThan(0);
    for (const { event_date, year, timestamp, fatalities } of data) {
      expect(event_date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect([year, timestamp, fatalities].every(Number.isInteger)).toBe(true);
    }
    const pages = [1, 2, 3].map((page) => read(`/acled/read/?limit=40&page=${page}`, headers));
    expect((await Promise.all(pages)).flatMap((page) => ids(page.data))).toEqual(ids(all));
    const again = await token(
      new URLSearchParams({ grant_type: "refresh_token", refresh_token: body.refresh_token }),
    );
    expect([again.status, again.body.access_token]).toEqual([200, key]);
  });

  it("in R (acledR) reads everything between two days, in the 31 columns in their order", async () => {
    const head = "/api/acled/read?_format=json&country=Belarus|Lithuania|Poland";
    const days = "&event_date=2020-08-22|2020-09-27&event_date_where=BETWEEN";
    const { data } = await read(`${head}${days}&event_type=PROTESTS|RIOTS&inter_num=0&limit=0`);
    const expected = idsWhere(
      ({ event_date = "", event_type, country }) =>
        String(event_date) >= "2020-08-22" &&
        String(event_date) <= "2020-09-27" &&
        ["Protests", "Riots"].includes(String(event_type)) &&
        ["Belarus", "Lithuania", "Poland"].includes(String(country)),
    );
    expect(ids(data)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(10);
    expect(NAMES.length).toBe(31);
    for (const row of data) {
      expect(Object.keys(row)).toEqual(NAMES);
      expect(Object.values(row)).not.toContain(null);
    }
    const changed = Number(all[0]?.timestamp);
    const since = await read(
      `/api/acled/read?_format=json&timestamp_where=%3E%3D&timestamp=${changed + 1}&limit=0`,
    );
    expect(ids(since.data)).toEqual(idsWhere((row) => Number(row.timestamp) > changed));
    expect(await read("/api/acled/read?timestamp=2999-01-01&limit=0")).toMatchObject({ count: 0 });
  });

  it("in R (acledR) has kinds of actors as numbers, and a row for each actor", async () => {
    const numbered = (await read("/api/acled/read?inter_num=1&limit=0")).data;
    expect(ids(numbered)).toEqual(ids(all));
    for (const [i, { inter1, interaction }] of numbered.entries()) {
      const words = all[i];
      const digits = { Protesters: 6, Rioters: 5, "State forces": 1, "": "" } as const;
      expect(inter1).toBe(digits[String(words?.inter1) as "Protesters"]);
      if (words?.interaction === "State forces-Protesters") expect(interaction).toBe(16);
      if (words?.interaction === "Protesters only") expect(interaction).toBe(60);
    }
    const monadic = (await read("/api/acled/read?export_type=monadic&limit=0")).data;
    const sides = all.flatMap(({ event_id_cnty, actor1, actor2 }) =>
      actor2 === "" ? [[event_id_cnty, actor1]] : [actor1, actor2].map((a) => [event_id_cnty, a]),
    );
    expect(monadic.map(({ event_id_cnty, actor1 }) => [event_id_cnty, actor1])).toEqual(sides);
    expect(sides.length).toBeGreaterThan(all.length);
    for (const row of monadic)
      expect(Object.keys(row)).toEqual(
        NAMES.filter((name) => !["actor2", "assoc_actor_2", "inter2"].includes(name)),
      );
  });

  it("in R (acleddata) signs in by a form in parts and counts pages by the total", async () => {
    const form = new FormData();
    const fields = { username: "a@b.c", password: key, grant_type: "password", client_id: "acled" };
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const { status, body } = await token(form);
    expect([status, body.access_token]).toEqual([200, key]);
    const path = `/api/acled/read?_format=json&key=${key}&event_type=Protests&limit=30&page=2`;
    const page = await read(path, { authorization: `Bearer ${body.access_token}` });
    const matching = idsWhere((row) => row.event_type === "Protests");
    expect([page.count, page.total_count]).toEqual([
      ...[Math.min(30, matching.length - 30), matching.length],
    ]);
    expect(ids(page.data)).toEqual(matching.slice(30, 60));
  });

  it("in R (acled.api) sends key and e-mail with a first key that begins with a question mark", async () => {
    const head = "/acled/read/?key=abc&email=a@b.c&limit=0&?export_type=dyadic";
    const rest = "&event_date=2020-08-01|2020-12-31&event_date_where=BETWEEN&region=12|13";
    const { data } = await read(
      `${head}${rest}&fields=event_id_cnty|country|fatalities&country=Belarus`,
    );
    expect(ids(data)).toEqual(
      idsWhere(
        ({ event_date = "", country }) =>
          String(event_date) >= "2020-08-01" &&
          String(event_date) <= "2020-12-31" &&
          country === "Belarus",
      ),
    );
    for (const row of data)
      expect(Object.keys(row)).toEqual(["event_id_cnty", "country", "fatalities"]);
    expect(data.some(({ fatalities }) => fatalities === "")).toBe(true);
  });

  it("follows a cursor through every row once, also where each actor has one", async () => {
    for (const query of [
      "limit=27",
      "limit=27&export_type=monadic",
      "limit=29&event_type=Protests",
    ]) {
      const whole = await read(`/acled/read?${query.replace(/limit=\d+/, "limit=0")}`);
      const rows: Row[] = [];
      for (let cursor: string | null = "0"; cursor !== null; ) {
        const page = await read(`/acled/read?${query}&cursor=${cursor}&with_total=true`);
        expect(page.total_count).toBe(whole.count);
        rows.push(...page.data);
        cursor = page.next_cursor;
      }
      expect(rows).toEqual(whole.data);
    }
  });

  it("compares by every operator, whatever the case of letters", async () => {
    const name = String(all.find(({ location }) => location !== "")?.location);
    const cases: [string, (row: Row) => boolean][] = [
      ["country=bELARUS", (row) => row.country === "Belarus"],
      ["country=Belarus:OR:country=Lithuania", (row) => /^(Bela|Lith)/.test(String(row.country))],
      ["iso=112", (row) => row.iso === 112],
      ["year=2020", (row) => row.year === 2020],
      ["year=2020&year_where=<", (row) => Number(row.year) < 2020],
      ["event_date=2020-09-13", (row) => row.event_date === "2020-09-13"],
      ["event_date=2020-09-13&event_date_where=>", (row) => String(row.event_date) > "2020-09-13"],
      [
        "event_date=2020-09-13&event_date_where=<=",
        (row) => String(row.event_date) <= "2020-09-13",
      ],
      [`location=${name.slice(1, 4)}`, (row) => String(row.location).includes(name.slice(1, 4))],
      ["location=min%25&location_where=LIKE", (row) => /^min/i.test(String(row.location))],
      ["location=Minsk&location_where==", (row) => row.location === "Minsk"],
      ["inter1=6", (row) => row.inter1 === "Protesters"],
      ["inter1=protesters", (row) => row.inter1 === "Protesters"],
      ["region=12", (row) => row.region === "Europe"],
      ["tags=no report", (row) => String(row.tags).includes("no report")],
      [
        "latitude=53|54&latitude_where=BETWEEN",
        ({ latitude }) => latitude !== "" && Number(latitude) >= 53 && Number(latitude) <= 54,
      ],
      ["nothing_known=1&limit=0", () => true],
    ];
    for (const [query, passes] of cases) {
      const asked = query.replace(/[ <>]/g, encodeURIComponent);
      const { data } = await read(`/acled/read?limit=0&${asked}`);
      expect([query, ids(data)]).toEqual([query, idsWhere(passes)]);
    }
  });

  it("is told in a list of errors what it can't have", async () => {
    for (const query of [
      ...["year=abc", "event_date=13.09.2020", "limit=-1", "page=0", "_format=csv", "fields=x|y"],
      ...["iso=1&iso_where=!=", "year=1&year_where=BETWEEN", "cursor=abc", "timestamp=soon"],
    ]) {
      const { status, text } = await send(`/acled/read?${query}`);
      const body = JSON.parse(text);
      expect([query, status, body.success, body.error]).toEqual([
        ...[query, 400, false],
        [{ message: body.title, status: 400 }],
      ]);
      expect(body.errors[0].path).toBe(
        query.includes("_where=!=") ? "iso_where" : query.split("=")[0],
      );
    }
    const wrong = await token(new URLSearchParams({ grant_type: "password", password: "vigil_x" }));
    expect([wrong.status, wrong.body.error[0].status]).toEqual([401, 401]);
    const none = await token(new URLSearchParams({ password: key }));
    expect([none.status, none.body.errors[0].path]).toEqual([400, "grant_type"]);
    const refused = await send("/acled/read", { authorization: "Bearer vigil_wrong" });
    expect([refused.status, JSON.parse(refused.text).success]).toEqual([401, false]);
    const json = await fetch(`${address}/oauth/token`, {
      ...{ method: "POST", body: "{}", headers: { "content-type": "application/json" } },
    });
    expect(json.status).toBe(415);
  });
});
