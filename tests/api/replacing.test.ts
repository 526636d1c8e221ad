/** Replacing and withdrawing figures: which stand then, what is refused, and what the history of each claim says. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { openSite, type TestSite } from "../support/site.ts";

describeEachDatabase("figures that replace each other", (open) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Awaited<ReturnType<TestSite["signedIn"]>>;
  let event: string;
  let source: string;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
    editor = await site.signedIn("editor");
    event = (
      await editor
        .post("/api/events")
        .send(aProposal({ claims: [] }))
        .expect(201)
    ).body.event;
    source = (await record()).sources[0].id;
  });
  afterEach(() => site.close());

  const record = async (query = "") =>
    (await editor.get(`/api/events/${event}${query}`).expect(200)).body;
  /** Adds a claim that so many were detained; gives its id. */
  const add = async (low: number, fields: object = {}): Promise<string> =>
    (
      await editor
        .post(`/api/events/${event}/claims`)
        .send({
          ...{ source, metric: "detained", low, high: low, attributed_kind: "authority" },
          ...fields,
        })
        .expect(201)
    ).body.id;
  const correct = (id: string, fields: object) =>
    editor.patch(`/api/claims/${id}`).send({ ...fields, reason: "So." });
  const withdraw = (id: string) => correct(id, { status: "retracted" }).expect(200);
  /** The statuses of some claims, in their order. */
  const statuses = async (...ids: string[]) => {
    const { claims } = await record();
    return ids.map(
      (id) =>
        claims.find((claim: { id: string; status: string }) => claim.id === id)?.status ?? null,
    );
  };
  const headline = async (query = "") => (await record(query)).figures.detained?.headline ?? null;
  /** What the public history says of a claim's status and of what it replaces, oldest first. */
  const told = async (id: string) => {
    const { items } = (await site.stranger().get(`/api/events/${event}/history`).expect(200)).body;
    return items
      .filter((item: { subject_id: string }) => item.subject_id === id)
      .flatMap(({ diff: { status, supersedes } }: { diff: Record<string, unknown> }) => [
        ...(status ? [{ status }] : []),
        ...(supersedes ? [{ supersedes }] : []),
      ]);
  };
  const chain = async () => {
    const first = await add(10, { as_of: "2024-05-01" });
    const second = await add(20, { as_of: "2024-05-02", supersedes: first });
    const third = await add(30, { as_of: "2024-05-03", supersedes: second });
    return [first, second, third] as const;
  };

  it("withdrawing the third of three brings the second back, and the history of both says so", async () => {
    const [first, second, third] = await chain();
    expect(await headline()).toBe(30);
    await withdraw(third);
    expect(await statuses(first, second, third)).toEqual(["superseded", "active", "retracted"]);
    expect(await headline()).toBe(20);
    expect(await told(third)).toEqual([
      { supersedes: [null, second] },
      { status: ["active", "retracted"] },
    ]);
    expect(await told(second)).toEqual([
      { supersedes: [null, first] },
      { status: ["active", "superseded"] },
      { status: ["superseded", "active"] },
    ]);
    await correct(third, { status: "disputed" }).expect(200);
    expect(await statuses(first, second, third)).toEqual(["superseded", "superseded", "disputed"]);
  });

  it("withdrawing one in the middle changes nothing but itself", async () => {
    const [first, second, third] = await chain();
    await withdraw(second);
    expect(await statuses(first, second, third)).toEqual(["superseded", "retracted", "active"]);
    expect(await told(first)).toEqual([{ status: ["active", "superseded"] }]);
    expect(await told(second)).toContainEqual({ status: ["superseded", "retracted"] });
    expect(await headline("?as_of=2024-05-02")).toBe(10);
  });

  it("two can't replace each other, at whatever distance", async () => {
    const [first, second, third] = await chain();
    for (const supersedes of [first, second, third]) {
      const { body } = await correct(first, { supersedes }).expect(400);
      expect(body.errors).toMatchObject([{ path: "supersedes" }]);
    }
    expect(await statuses(first, second, third)).toEqual(["superseded", "superseded", "active"]);
  });

  it("one that becomes a figure of another metric lets go, and what replaced it replaces what it replaced", async () => {
    const [first, second, third] = await chain();
    await correct(second, { metric: "injured" }).expect(200);
    expect(await statuses(first, second, third)).toEqual(["superseded", "active", "active"]);
    expect((await told(second)).slice(-2)).toEqual([
      { status: ["superseded", "active"] },
      { supersedes: [first, null] },
    ]);
    expect((await told(third)).at(-1)).toEqual({ supersedes: [second, first] });
    await correct(third, { metric: "injured", supersedes: second }).expect(200);
    expect(await statuses(first, second, third)).toEqual(["active", "superseded", "active"]);
    expect(await headline()).toBe(10);
    expect((await told(first)).at(-1)).toEqual({ status: ["superseded", "active"] });
  });

  it("one that moves elsewhere and would still replace what it replaced is refused", async () => {
    const [first, second] = await chain();
    for (const about of [{ metric: "injured" }, { subject: "journalists" }]) {
      const { body } = await correct(second, { ...about, supersedes: first }).expect(400);
      expect(body.errors).toMatchObject([{ path: "supersedes" }]);
    }
  });

  it("one that says it replaces nothing any more lets the one before stand again", async () => {
    const [first, second, third] = await chain();
    await correct(third, { supersedes: null }).expect(200);
    expect(await statuses(first, second, third)).toEqual(["superseded", "active", "active"]);
    expect((await told(second)).at(-1)).toEqual({ status: ["superseded", "active"] });
  });

  it("one replaces none about other people", async () => {
    const journalists = await add(2, { subject: "journalists" });
    const { body } = await editor
      .post(`/api/events/${event}/claims`)
      .send({
        ...{ source, metric: "detained", low: 3, high: 3, attributed_kind: "media" },
        supersedes: journalists,
      })
      .expect(400);
    expect(body.errors).toMatchObject([{ path: "supersedes" }]);
    expect(await statuses(journalists)).toEqual(["active"]);
  });

  it("one that was withdrawn stays withdrawn when another replaces it", async () => {
    const first = await add(10, { as_of: "2024-05-01" });
    await withdraw(first);
    const second = await add(20, { as_of: "2024-05-02", supersedes: first });
    expect(await statuses(first, second)).toEqual(["retracted", "active"]);
    await withdraw(second);
    expect(await statuses(first, second)).toEqual(["retracted", "retracted"]);
    expect(await headline("?as_of=2024-05-01")).toBeNull();
    expect(await told(first)).toEqual([{ status: ["active", "retracted"] }]);
  });

  it("nobody says of one by hand that it is superseded", async () => {
    const first = await add(10);
    const { body } = await correct(first, { status: "superseded" }).expect(400);
    expect(body.errors).toMatchObject([{ path: "status" }]);
  });

  it("a file tells which are superseded, now and as of a moment", async () => {
    const [first, second, third] = await chain();
    await withdraw(third);
    await correct(second, { status: "disputed" }).expect(200);
    const file = async (query: string) => {
      const { text } = await site
        .stranger()
        .get(`/api/export.csv?shape=claims${query}`)
        .expect(200);
      return text.split("\r\n").filter((line) => line.startsWith(`${event}:`));
    };
    const statusIn = (lines: string[], id: string) =>
      /,(active|disputed|superseded|retracted),/.exec(
        lines.find((line) => line.startsWith(`${id},`)) ?? "",
      )?.[1];
    const now = await file("");
    expect([first, second, third].map((id) => statusIn(now, id))).toEqual([
      ...["superseded", "disputed", "retracted"],
    ]);
    const then = await file("&as_of=2024-05-01");
    expect(then).toHaveLength(1);
    expect(statusIn(then, first)).toBe("active");
  });

  it("what a hidden event's claims do to each other is in no public log", async () => {
    const { body } = await editor
      .patch(`/api/events/${event}`)
      .send({ sensitivity: "restricted", reason: "So." })
      .expect(200);
    event = body.id;
    const before = (await site.stranger().get("/api/changes").expect(200)).body.items.length;
    const [, , third] = await chain();
    await withdraw(third);
    const { items } = (await site.stranger().get("/api/changes").expect(200)).body;
    expect(items).toHaveLength(before);
    expect(JSON.stringify(items)).not.toContain("detained");
  });
});
