/** Who may read by ACLED's protocol, and how a copy learns of what is gone. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { openSite, PASSWORD, type TestSite } from "../support/site.ts";

describeEachDatabase("by ACLED's protocol", (open) => {
  let store: TestStore;
  let site: TestSite;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
  });
  afterEach(() => site.close());

  const add = async (fields: object = {}) => {
    const editor = await site.signedIn("editor");
    const { body } = await editor
      .post("/api/events")
      .send({
        ...{ title: "A rally", kind: "demonstration", form: "rally", start: "2020-09-30" },
        place: { name: "Minsk", country: "BLR", precision: "city", lat: 53.9, lon: 27.57 },
        sources: [{ key: "s", kind: "news", publisher: "A newsroom", title: "A report" }],
        claims: [],
        ...fields,
      })
      .expect(201);
    return body.event as string;
  };
  const signIn = (password: string) =>
    site
      .stranger()
      .post("/oauth/token")
      .type("form")
      .send({ grant_type: "password", username: site.email("editor"), password });

  it("anybody reads with the password anonymous where reading needs no account, and no further", async () => {
    await add();
    await add({ title: "Hidden", sensitivity: "restricted" });
    const { body } = await signIn("anonymous").expect(200);
    const bearer = `Bearer ${body.access_token}`;
    const read = await site.stranger().get("/acled/read").set("authorization", bearer).expect(200);
    expect(read.body.count).toBe(1);
    await site.stranger().get("/api/drafts").set("authorization", bearer).expect(401);
    const editor = await site.signedIn("editor");
    await editor.get("/api/drafts").set("authorization", bearer).expect(401);
  });

  it("the public view is read, also with an editor's key, which ends with the key", async () => {
    await add({ title: "Hidden", sensitivity: "restricted" });
    const editor = await site.signedIn("editor");
    const { key, token } = (
      await editor
        .post("/api/keys")
        .send({ name: "R", scopes: ["edit"] })
        .expect(201)
    ).body;
    const { body } = await signIn(token).expect(200);
    const bearer = `Bearer ${body.access_token}`;
    const read = () => site.stranger().get("/acled/read").set("authorization", bearer);
    expect((await read().expect(200)).body).toMatchObject({ count: 0, total_count: 0, data: [] });
    await editor.post(`/api/keys/${key.id}/revoke`).send({}).expect(200);
    await read().expect(401);
    await signIn(token).expect(401);
  });

  it("an account's own password is no key", async () => {
    await site.signedIn("editor");
    await signIn(PASSWORD).expect(401);
  });

  it("nobody reads without a key where reading needs an account", async () => {
    const closed = { openness: { reading: "accounts", proposals: "accounts" } } as const;
    await site.close();
    site = await openSite(store, closed);
    await signIn("anonymous").expect(401);
    const answer = await site.stranger().get("/api/acled/read?key=x&email=a@b.c").expect(401);
    expect(answer.body).toMatchObject({ success: false, error: [{ status: 401 }] });
    const bearer = { authorization: "Bearer anonymous" };
    await site.stranger().get("/api/acled/read").set(bearer).expect(401);
  });

  it("what was withdrawn is told by its id, since a moment or all of it", async () => {
    const id = await add();
    const editor = await site.signedIn("editor");
    for (const path of ["/deleted/read", "/api/deleted/read/"]) {
      const { body } = await site.stranger().get(path).expect(200);
      expect(body).toMatchObject({ count: 0, data: [] });
    }
    await editor.post(`/api/events/${id}/retract`).send({ reason: "It never was." }).expect(200);
    const { body } = await site.stranger().get("/api/deleted/read").expect(200);
    expect(body).toMatchObject({ success: true, count: 1, total_count: 1 });
    const [{ event_id_cnty, deleted_timestamp }] = body.data;
    expect(event_id_cnty).toBe(id);
    const since = async (query: string) =>
      (await site.stranger().get(`/deleted/read?${query}`).expect(200)).body.count;
    expect(await since(`deleted_timestamp=${deleted_timestamp}`)).toBe(1);
    expect(await since(`deleted_timestamp=${deleted_timestamp + 1}`)).toBe(0);
    const less = "deleted_timestamp_where=%3C";
    expect(await since(`deleted_timestamp=${deleted_timestamp}&${less}`)).toBe(0);
    await site.stranger().get("/deleted/read?deleted_timestamp=soon").expect(400);
  });
});
