/** A record's page is answered with the status of the record, and tells nobody of one that they may not see. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, it } from "vitest";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aPlace, aProposal } from "../support/proposals.ts";
import { openSite, type TestSite } from "../support/site.ts";

type Agent = ReturnType<TestSite["stranger"]>;

const client = mkdtempSync(join(tmpdir(), "vigil-pages-"));
writeFileSync(join(client, "index.html"), "<title>any page</title>");
afterAll(() => rmSync(client, { recursive: true }));

describeEachDatabase("the page of a record", (open) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Agent;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store, {}, client);
    editor = await site.signedIn("editor");
  });
  afterEach(() => site.close());

  const add = async (fields: object = {}): Promise<string> =>
    (await editor.post("/api/events").send(aProposal(fields)).expect(201)).body.event;
  const pageFor = async (agent: Agent, id: string) => {
    const { status, text, headers } = await agent.get(`/events/${id}`);
    const title = /<title>(.*)<\/title>/.exec(text)?.[1];
    return { status, title, caching: headers["cache-control"] };
  };
  const page = (status: number, title = "any page") => ({ status, title, caching: "no-cache" });
  /** Of a record that everybody sees. */
  const shown = page(200, "A march · Vigil");

  it("is there for a record that everybody sees, and not for an id that nothing has", async () => {
    const id = await add();
    expect(await pageFor(site.stranger(), id)).toEqual(shown);
    await site.stranger().head(`/events/${id}?rule=highest`).expect(200);
    for (const other of ["no-such-event", `${id}x`, "a%20b", "x".repeat(161)])
      expect(await pageFor(site.stranger(), other)).toEqual(page(404));
    await site.stranger().head("/events/no-such-event").expect(404);
    await editor.get("/events/no-such-event").expect(404);
  });

  it("of a hidden record answers strangers as one that never was, and editors as it is", async () => {
    const hidden = [
      await add({ sensitivity: "restricted" }),
      await add({ publish_after: "2999-01-01", title: "Held back" }),
    ];
    const never = await pageFor(site.stranger(), "no-such-event");
    const contributor = await site.signedIn("contributor");
    for (const id of hidden) {
      expect(await pageFor(site.stranger(), id)).toEqual(never);
      expect(await pageFor(contributor, id)).toEqual(never);
      expect(await pageFor(editor, id)).toEqual(page(200));
    }
  });

  it("is gone at an id that everybody could know, and leads editors on", async () => {
    const place = aPlace({ name: "Hidden Lane 7, Minsk", precision: "exact" });
    const old = await add({ place });
    const { body } = await editor
      .patch(`/api/events/${old}`)
      .send({ sensitivity: "generalised_city", reason: "So." })
      .expect(200);
    expect(await pageFor(site.stranger(), old)).toEqual(page(410));
    expect(await pageFor(site.stranger(), body.id)).toEqual(shown);
    expect(await pageFor(editor, old)).toEqual(page(200));
  });

  it("of a withdrawn record stays as gone, and its history says why; of one never shown nothing is told", async () => {
    const reason = "It was another march.";
    const ids = [await add(), await add({ publish_after: "2999-01-01" })];
    const held = await editor.get("/api/events?status=in_review").expect(200);
    const [gone = "", never] = [ids[0], held.body.items[0].id];
    for (const id of [gone, never])
      await editor.post(`/api/events/${id}/retract`).send({ reason }).expect(200);
    expect(await pageFor(site.stranger(), gone)).toEqual(page(410));
    expect(await pageFor(editor, gone)).toEqual(page(200));
    await site.stranger().get(`/api/events/${gone}`).expect(410);
    const { items } = (await site.stranger().get(`/api/events/${gone}/history`).expect(200)).body;
    expect(items.at(-1)).toMatchObject({ action: "retract", reason });
    expect(await pageFor(site.stranger(), never)).toEqual(page(404));
    await site.stranger().get(`/api/events/${never}`).expect(404);
    const patch = { sensitivity: "restricted", reason: "So." };
    const hidden = await editor.patch(`/api/events/${gone}`).send(patch).expect(200);
    await site.stranger().get(`/api/events/${hidden.body.id}`).expect(404);
  });

  it("of a merged record leads to the one that has its figures, with the rest of the address", async () => {
    const [kept, merged] = [await add(), await add({ title: "The same march" })];
    const merge = { other: merged, reason: "Entered twice." };
    await editor.post(`/api/events/${kept}/merge`).send(merge).expect(201);
    for (const agent of [site.stranger(), editor]) {
      const { status, headers } = await agent.get(`/events/${merged}?rule=highest`);
      expect([status, headers.location, headers["cache-control"]]).toEqual([
        ...[308, `/events/${kept}?rule=highest`, "no-cache"],
      ]);
    }
  });

  it("is the page of what is not there for an address that can't be decoded", async () => {
    for (const path of ["/events/%zz", "/%", "/%E0%A4%A"])
      expect(await site.stranger().get(path)).toMatchObject({
        ...{ status: 404, text: "<title>any page</title>" },
      });
    expect((await site.stranger().get("/api/events/%zz")).body.code).toBe("bad_input");
  });

  it("tells strangers nothing where only accounts read", async () => {
    const id = await add();
    const openness = { reading: "accounts", proposals: "accounts" } as const;
    const closed = await openSite(store, { openness }, client);
    for (const each of [id, "no-such-event"])
      expect(await pageFor(closed.stranger(), each)).toEqual(page(200));
    expect(await pageFor(await closed.signedIn("reader"), "no-such-event")).toEqual(page(404));
    await closed.close();
  });
});
