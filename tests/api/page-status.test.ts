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
    return { status, text, caching: headers["cache-control"] };
  };
  const page = (status: number) => ({
    status,
    text: "<title>any page</title>",
    caching: "no-cache",
  });

  it("is there for a record that everybody sees, and not for an id that nothing has", async () => {
    const id = await add();
    expect(await pageFor(site.stranger(), id)).toEqual(page(200));
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
    expect(await pageFor(site.stranger(), body.id)).toEqual(page(200));
    expect(await pageFor(editor, old)).toEqual(page(200));
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
