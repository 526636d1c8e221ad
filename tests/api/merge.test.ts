/** Two records of one event are made one without losing a claim, and two again. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ProposalInput } from "../../domain/draft.ts";
import type { MergeInput } from "../../domain/merge.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { openSite, type TestSite } from "../support/site.ts";

type Claimed = { id: string; phrase: string | null; status: string; supersedes: string | null };

describeEachDatabase("two records of one event are merged", (open) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Awaited<ReturnType<TestSite["signedIn"]>>;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
    editor = await site.signedIn("editor");
  });
  afterEach(() => site.close());

  const add = async (fields: Partial<ProposalInput> = {}): Promise<string> =>
    (await editor.post("/api/events").send(aProposal(fields)).expect(201)).body.event;
  const stored = async (id: string) =>
    (await editor.get(`/api/events/${id}/unprotected`).expect(200)).body;
  const seen = async (id: string) =>
    (await site.stranger().get(`/api/events/${id}`).expect(200)).body;
  const merge = (id: string, fields: Partial<MergeInput>) =>
    editor.post(`/api/events/${id}/merge`).send({ reason: "Entered twice.", ...fields });
  const undo = ({ first, change }: { first: number; change: number }) =>
    editor.post(`/api/changes/${first}/undo`).send({ last: change });
  const said = (low: number, source = "s") => ({
    ...({ source, metric: "participants", low, high: low, attributed_kind: "media" } as const),
    phrase: `${low} people`,
  });
  const another = (fields: Partial<ProposalInput> = {}) =>
    add({
      title: "A rally",
      form: "rally",
      sources: [{ key: "s", kind: "news", publisher: "An agency", title: "Another report" }],
      claims: [said(200)],
      ...fields,
    });
  const summed = async () =>
    (await site.stranger().get("/api/summary").expect(200)).body.totals.figures.participants
      .headline;

  it("into the one that stays, with every figure, source and part of the other", async () => {
    const kept = await add();
    const merged = await another();
    const part = await add({ title: "A column", part_of: merged, claims: [] });
    expect(await summed()).toBe(300);
    const { change } = await stored(kept);
    const { body } = await merge(kept, {
      other: merged,
      event: { title: "A rally", demands: ["A new vote"] },
      version: change,
    }).expect(201);
    expect(body.id).toBe(kept);
    const record = await seen(kept);
    expect(record).toMatchObject({ title: "A rally", form: "march", demands: ["A new vote"] });
    expect(record.claims.map(({ low }: { low: number }) => low).sort()).toEqual([100, 200]);
    expect(record.sources.map((each: { publisher: string }) => each.publisher).sort()).toEqual([
      ...["A newspaper", "An agency"],
    ]);
    expect((await seen(part)).part_of).toBe(kept);
    expect(await summed()).toBe(100);
  });

  it("so that the other's address leads to it, for everybody and in every form", async () => {
    const [kept, merged] = [await add(), await another()];
    await merge(kept, { other: merged }).expect(201);
    for (const agent of [site.stranger(), editor]) {
      const { headers } = await agent.get(`/api/events/${merged}?rule=highest`).expect(308);
      expect(headers.location).toBe(`/api/events/${kept}?rule=highest`);
    }
    await editor.get(`/api/events/${merged}/unprotected`).expect(308);
    const { items } = (await site.stranger().get("/api/events").expect(200)).body;
    expect(items.map(({ id }: { id: string }) => id)).toEqual([kept]);
  });

  it("but a stranger is not led to one that they may not see", async () => {
    const [kept, merged] = [await add({ sensitivity: "restricted" }), await another()];
    const { body } = await merge(kept, { other: merged }).expect(201);
    await site.stranger().get(`/api/events/${merged}`).expect(410);
    await editor.get(`/api/events/${merged}`).expect(308);
    const log = (await site.stranger().get("/api/changes?limit=500").expect(200)).body;
    expect(JSON.stringify(log)).not.toContain(body.id);
    const last = log.items.at(-1);
    expect(last).toMatchObject({ action: "merge", diff: { status: ["published", "retracted"] } });
    expect(last.diff.merged_into).toBeUndefined();
  });

  it("and what protects more of its place holds, unless another protection is chosen", async () => {
    const [kept, merged] = [await add(), await another({ sensitivity: "generalised_region" })];
    const { body } = await merge(kept, { other: merged }).expect(201);
    expect((await stored(body.id)).event.sensitivity).toBe("generalised_region");
    const [one, two] = [
      await add({ start: "2024-06-01" }),
      await another({ sensitivity: "restricted" }),
    ];
    const chosen = { other: two, event: { sensitivity: "public" as const } };
    const merging = await merge(one, chosen).expect(201);
    expect((await stored(merging.body.id)).event.sensitivity).toBe("public");
  });

  it("and a figure that says the same in the same source stands once", async () => {
    const kept = await add({ claims: [said(100)] });
    const { sources } = await stored(kept);
    const merged = await another({
      sources: [{ source: sources[0].id }],
      claims: [said(100, sources[0].id), said(300, sources[0].id)],
    });
    await merge(kept, { other: merged }).expect(201);
    const { claims } = await stored(kept);
    const found = claims.map(({ phrase, status }: Claimed) => `${phrase} ${status}`).sort();
    expect(found).toEqual(["100 people active", "100 people retracted", "300 people active"]);
  });

  it("and what replaces what goes with the figures, whose old ids still lead to them", async () => {
    const [kept, merged] = [await add(), await another()];
    const [old] = (await stored(merged)).claims;
    const newer = { ...said(250, old.source), supersedes: old.id };
    const { body } = await editor
      .post(`/api/events/${merged}/claims`)
      .send({ ...newer, reason: "Corrected." })
      .expect(201);
    await merge(kept, { other: merged }).expect(201);
    const moved: Claimed[] = (await stored(kept)).claims.filter((each: Claimed) =>
      ["200 people", "250 people"].includes(each.phrase ?? ""),
    );
    const [was, is] = moved.toSorted((a) => (a.supersedes === null ? -1 : 1));
    expect(is?.supersedes).toBe(was?.id);
    for (const { id } of moved) expect(id).toMatch(new RegExp(`^${kept}:`));
    const patch = { low: 260, high: 260, reason: "A slip." };
    await editor.patch(`/api/claims/${body.id}`).send(patch).expect(200);
    const after: (Claimed & { low: number })[] = (await stored(kept)).claims;
    expect(after.find(({ id }) => id === is?.id)?.low).toBe(260);
  });

  it("also where the one that stays was a part of the other", async () => {
    const wider = await add({ title: "All of May", end: "2024-05-03" });
    const merged = await another({ part_of: wider });
    const kept = await add({ part_of: merged });
    await merge(kept, { other: merged }).expect(201);
    expect((await seen(kept)).part_of).toBe(wider);
    const deeper = await add({ part_of: kept });
    await add({ part_of: deeper });
    await merge(deeper, { other: wider })
      .expect(400)
      .expect(({ body }) => expect(body.errors[0].path).toBe("other"));
  });

  it("and neither is changed where that is refused", async () => {
    const [kept, merged] = [await add(), await another()];
    const before = await stored(kept);
    await editor.patch(`/api/events/${merged}`).send({ summary: "Later.", reason: "So." });
    const bad: [Partial<MergeInput>, number, string | undefined][] = [
      [{ other: kept }, 400, "other"],
      [{ other: "XXX-2024-05-01-nowhere" }, 404, undefined],
      [{ other: merged, event: { start: "2024-06-01" } }, 400, "event.end"],
      [{ other: merged, version: before.change }, 412, undefined],
    ];
    for (const [fields, status, path] of bad) {
      const { body } = await merge(kept, fields).expect(status);
      expect(body.errors?.[0]?.path, JSON.stringify(fields)).toBe(path);
    }
    await editor.post(`/api/events/${merged}/retract`).send({ reason: "Wrong." }).expect(200);
    await merge(kept, { other: merged }).expect(409);
    await site.stranger().post(`/api/events/${kept}/merge`).send({ other: merged }).expect(401);
    expect(await stored(kept)).toEqual({ ...before, change: expect.any(Number) });
  });

  it("whole again once that is undone, and one again once that is", async () => {
    const [kept, merged] = [await add(), await another()];
    const part = await add({ title: "A column", part_of: merged, claims: [] });
    const records = () => Promise.all([kept, merged, part].map(stored));
    const unnumbered = (all: Awaited<ReturnType<typeof records>>) =>
      all.map(({ change: _, event: { changed_at: __, ...event }, ...record }) => ({
        ...record,
        event,
      }));
    const before = await records();
    const done = await merge(kept, { other: merged, event: { title: "A rally" } }).expect(201);
    const undone = await undo(done.body).expect(201);
    expect(unnumbered(await records())).toEqual(unnumbered(before));
    await site.stranger().get(`/api/events/${merged}`).expect(200);
    await undo(undone.body).expect(201);
    await site.stranger().get(`/api/events/${merged}`).expect(308);
    expect((await seen(kept)).claims).toHaveLength(2);
    expect((await seen(part)).part_of).toBe(kept);
  });

  it("and not undone once a figure that came with it was replaced", async () => {
    const [kept, merged] = [await add(), await another()];
    const done = await merge(kept, { other: merged }).expect(201);
    const moved = (await stored(kept)).claims.find(({ low }: { low: number }) => low === 200);
    await editor
      .post(`/api/events/${kept}/claims`)
      .send({ ...said(210, moved.source), supersedes: moved.id })
      .expect(201);
    await undo(done.body).expect(409);
    expect((await seen(kept)).claims.length).toBeGreaterThan(2);
    await site.stranger().get(`/api/events/${merged}`).expect(308);
  });

  it("and stand in the public log as one that became part of the other", async () => {
    const [kept, merged] = [await add(), await another()];
    await merge(kept, { other: merged }).expect(201);
    const { items } = (await site.stranger().get(`/api/events/${merged}/history`).expect(200)).body;
    expect(items.at(-1)).toMatchObject({
      action: "merge",
      subject_id: merged,
      diff: { merged_into: [null, kept] },
      reason: "Entered twice.",
    });
  });

  it("and erasing what a figure said before reaches what it said in the other record", async () => {
    const [kept, merged] = [await add(), await another()];
    await merge(kept, { other: merged }).expect(201);
    const moved = (await stored(kept)).claims.find(({ low }: { low: number }) => low === 200);
    const patch = { phrase: "so many", reason: "So." };
    await editor.patch(`/api/claims/${moved.id}`).send(patch).expect(200);
    const admin = await site.signedIn("admin");
    const erase = { fields: ["phrase"], reason: "Asked for." };
    await admin.post(`/api/claims/${moved.id}/erase`).send(erase).expect(200);
    for (const table of ["change", "claim", "search_text"] as const)
      expect(JSON.stringify(await store.db.selectFrom(table).selectAll().execute())).not.toContain(
        "200 people",
      );
  });

  it("and erasing what they became erases both", async () => {
    const [kept, merged] = [await add(), await another()];
    await merge(kept, { other: merged }).expect(201);
    const admin = await site.signedIn("admin");
    await admin.post(`/api/events/${kept}/erase`).send({ reason: "Asked for." }).expect(200);
    for (const id of [kept, merged]) await editor.get(`/api/events/${id}`).expect(404);
    for (const table of ["event", "claim", "merged_event"] as const)
      expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([]);
    expect(JSON.stringify(await store.db.selectFrom("change").selectAll().execute())).not.toMatch(
      /200 people|An agency/,
    );
  });
});
