/** What must not be told is told by no route, in no format, at no time: words in every private field, looked for everywhere. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { EMBED_THEMES } from "../../domain/embed.ts";
import { isPublic } from "../../domain/publicview.ts";
import { SORTS } from "../../domain/questions.ts";
import { can } from "../../domain/roles.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import {
  addressesOf,
  canariesOf,
  type Fillings,
  type Life,
  lives,
  proposalOf,
} from "../support/canaries.ts";
import { drawPages } from "../support/cards.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { listen } from "../support/listener.ts";
import { drawReference } from "../support/reference.ts";
import { runJob } from "../support/run-job.ts";
import { openSite, type TestSite } from "../support/site.ts";
import { isPacked, unpacked } from "../support/unpacked.ts";

const NEVER = "0 0 1 1 *";
const JOBS = ["publish", "snapshot", "verify", "erase", "refresh"];
const ONLY_DRAFTED = 90;

/** A record as a test follows it: the ids that it has had, and how it stands. */
type Followed = {
  life: Life;
  ids: string[];
  status: "published" | "in_review" | "retracted";
  sensitivity: Life["begins"];
};

describeEachDatabase("a word in a private or protected field", (open) => {
  it("is in no answer, header, file, card, page or stream, from the first moment on and after every change", async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (all) => {
        const store = await open();
        const crons = Object.fromEntries(JOBS.map((job) => [job, NEVER]));
        const site = await openSite(store, {
          cards: await drawPages(),
          reference: await drawReference(),
          jobs: { on: true, leaseMs: 60_000, crons },
        });
        await site.app.runner.start();
        try {
          await follow(store, site, all);
        } finally {
          await site.close();
        }
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });
});

async function follow(store: TestStore, site: TestSite, all: Life[]): Promise<void> {
  const editor = await site.signedIn("editor");
  const stranger = site.stranger();
  const records: Followed[] = [];
  const drafts: string[] = [];
  /** What accepted proposals are followed by: why one is turned down is for whoever proposed it. */
  const follows: string[] = [];
  const propose = async (proposal: object) => {
    const { body } = await stranger.post("/api/drafts").send(proposal).expect(202);
    drafts.push(body.draft);
    follows.push(body.follow);
    return body.draft;
  };
  for (const [i, life] of all.entries()) {
    const whole = life.partOf === null ? undefined : records[i - life.partOf];
    const proposal = proposalOf(i, life, whole?.ids.at(-1) ?? null);
    const id = life.proposed
      ? (
          await editor
            .post(`/api/drafts/${await propose(proposal)}/accept`)
            .send({ note: canariesOf(i).private[1] })
            .expect(200)
        ).body.event
      : (await editor.post("/api/events").send(proposal).expect(201)).body.event;
    const status = life.held ? "in_review" : "published";
    records.push({ life, ids: [id], status, sensitivity: life.begins });
  }
  const [first] = all;
  if (first === undefined) return;
  await propose(proposalOf(ONLY_DRAFTED, { ...first, begins: "public" }, null));
  await editor
    .post(`/api/drafts/${drafts.at(-1)}/reject`)
    .send({ reason: canariesOf(ONLY_DRAFTED).private[1] })
    .expect(200);
  await site.signedIn("contributor");
  await runJob(editor, "snapshot");

  const look = async () => {
    const found = await lookEverywhere(store, site, {
      records,
      drafts,
      follows: follows.slice(0, -1),
    });
    expect(found).toEqual([]);
  };
  await look();
  for (const [i, record] of records.entries()) {
    await show(editor, record, i);
    const page = await listen(await site.address());
    const before = await publicChanges(site);
    await live(editor, record, i);
    await page.changes((await publicChanges(site)) - before);
    page.stop();
    const heard = JSON.stringify(page.heard).toLowerCase();
    expect(secretsOf(records, i).filter((word) => heard.includes(word))).toEqual([]);
  }
  await runJob(editor, "snapshot");
  await look();
}

const publicChanges = async (site: TestSite): Promise<number> =>
  (await site.stranger().get("/api/changes?limit=1").expect(200)).body.change;

type Editor = Awaited<ReturnType<TestSite["signedIn"]>>;

const addressOf = ({ ids }: Followed) => `/api/events/${ids.at(-1)}`;
const wordsOf = (i: number) => ({ reason: "So.", note: canariesOf(i).private[1] });

function keep({ ids }: Followed, id: string): void {
  if (ids.at(-1) !== id) ids.push(id);
}

/** Publishes every other record that was held back. */
async function show(editor: Editor, record: Followed, i: number): Promise<void> {
  if (record.status !== "in_review" || i % 2 === 1) return;
  const path = `${addressOf(record)}/publish`;
  keep(record, (await editor.post(path).send(wordsOf(i)).expect(200)).body.id);
  record.status = "published";
}

/** Takes a record to how it stands in the end. */
async function live(editor: Editor, record: Followed, i: number): Promise<void> {
  const { life } = record;
  const words = wordsOf(i);
  const now = () => addressOf(record);
  const edited = { sensitivity: life.becomes, ...words };
  keep(record, (await editor.patch(now()).send(edited).expect(200)).body.id);
  record.sensitivity = life.becomes;
  const [claim] = (await editor.get(now()).expect(200)).body.claims;
  await editor
    .patch(`/api/claims/${claim.id}`)
    .send({ low: 30 + i, high: 30 + i, ...words })
    .expect(200);
  if (!life.retracted) return;
  await editor.post(`${now()}/retract`).send(words).expect(200);
  record.status = "retracted";
}

/** The words that nobody may be told now, in lower case. */
function secretsOf(records: readonly Followed[], only?: number): string[] {
  const words = records.flatMap((record, i) => {
    if (only !== undefined && i !== only) return [];
    const { private: notes, place, record: rest } = canariesOf(i);
    // Of a retracted event that everybody knew the log tells the id.
    const told = record.status === "retracted" ? (record.ids.at(-1) ?? "") : "";
    if (!isPublic(record))
      return [...notes, ...place, ...rest].filter((word) => !told.includes(word));
    return record.sensitivity === "public" ? notes : [...notes, ...place];
  });
  const drafted = canariesOf(ONLY_DRAFTED);
  return [...words, ...drafted.private, ...drafted.place, ...drafted.record];
}

type Looked = {
  records: readonly Followed[];
  drafts: readonly string[];
  follows: readonly string[];
};

async function lookEverywhere(
  store: TestStore,
  site: TestSite,
  { records, drafts, follows }: Looked,
): Promise<string[]> {
  const stranger = site.stranger();
  const secrets = secretsOf(records);
  const { items } = (await stranger.get("/api/snapshots").expect(200)).body;
  const claims = await store.db.selectFrom("claim").select("id").execute();
  const newest = items[0];
  const fillings: Fillings = {
    id: [...records.flatMap(({ ids }) => ids), ...drafts, ...claims.map(({ id }) => id), newest.id],
    file: newest.files.map(({ name }: { name: string }) => name),
    name: JOBS,
    follow: ["nobody", ...follows],
  };
  const found: string[] = [];
  const check = (what: string, text: string, except: readonly string[] = []) => {
    const lower = text.toLowerCase();
    for (const word of secrets)
      if (lower.includes(word) && !except.includes(word)) found.push(`${what}: ${word}`);
  };
  const ask = async (path: string) => {
    const asking = stranger.get(path).buffer(true);
    const answer = await (isPacked(path) ? asking.responseType("blob") : asking);
    const told = () =>
      isPacked(path) && answer.status === 200
        ? unpacked(answer.body)
        : (answer.text ?? String(answer.body));
    expect([path, answer.status]).toEqual([
      path,
      answer.status < 500 ? answer.status : "below 500",
    ]);
    // What was asked for may be said again.
    const asked = decodeURIComponent(path).toLowerCase();
    const except = secrets.filter((word) => asked.includes(word));
    check(path, told(), except);
    check(`headers of ${path}`, JSON.stringify(answer.headers), except);
    return answer;
  };
  for (const route of site.app.routes) {
    const { method, path, contract } = route;
    if (path === "/api/live") continue;
    if (method === "GET") for (const address of addressesOf(route, fillings)) await ask(address);
    else if (can("stranger", contract.may) && contract.example?.body) {
      const [address = ""] = addressesOf(route, fillings);
      const answer = await stranger.post(address).send(contract.example.body as object);
      check(`POST ${address}`, answer.text + JSON.stringify(answer.headers));
    }
  }
  for (const id of records.flatMap(({ ids }) => ids)) {
    const head = await site.app.service.pageHead(new URL(`http://vigil.test/events/${id}`));
    if (head !== null) check(`the head of ${id}`, head);
  }
  for (const path of variants(records)) await ask(path);
  await checkSearch(site, records, secrets, found);
  for (const path of ["/api/docs", "/api/openapi.json", "/healthz", "/readyz"]) await ask(path);
  return [...new Set(found)];
}

/** Other forms of the same answers: shapes, sorts, cards, views of the map. */
function variants(records: readonly Followed[]): string[] {
  const views = [
    "20,50,35,57,6,760,440",
    "27.4,53.8,27.7,54,12,760,440",
    "27.5,53.9,27.6,53.93,16,760,440",
  ];
  const ids = records.flatMap(({ ids }) => ids);
  return [
    ...SORTS.map((sort) => `/api/events?sort=${sort}&limit=2`),
    ...views.flatMap((view) => [`/api/summary?viewport=${view}`, `/api/cube?viewport=${view}`]),
    ...["events", "claims"].flatMap((shape) =>
      ["csv", "jsonl", "xlsx"].map((format) => `/api/export.${format}?shape=${shape}`),
    ),
    "/api/export.geojson",
    "/api/acled/read?limit=0&export_type=monadic&inter_num=1",
    ...["events", "claims"].map((name) => `/ogc/collections/${name}/items?limit=1000`),
    "/api/export.zip",
    ...["map", "figure", "time", "claims", "small"].flatMap((card) =>
      EMBED_THEMES.map((theme) => `/embed?card=${card}&theme=${theme}`),
    ),
    ...ids.map((id) => `/embed?card=claims&event=${id}`),
    ...ids.map((id) => `/api/events?part_of=${id}`),
    ...METRICS.flatMap(({ value }) => [
      `/api/explain?metric=${value}`,
      `/api/explain.csv?metric=${value}`,
    ]),
    ...ids.map((id) => `/api/explain?metric=participants&event=${id}`),
    "/api/changes?limit=1000",
    "/api/places?q=a",
    "/api/places?q=lane",
    "/api/sources?limit=1000",
    "/api/events?as_of=2024-06-01",
  ];
}

/** Nothing is found by a word or a point that nobody may be told. */
async function checkSearch(
  site: TestSite,
  records: readonly Followed[],
  secrets: readonly string[],
  found: string[],
): Promise<void> {
  const stranger = site.stranger();
  const total = async (query: string) =>
    (await stranger.get(`/api/events?${query}`).expect(200)).body.total;
  for (const word of secrets)
    if (!/^\d/.test(word) && (await total(`q=${word}`)) > 0) found.push(`q=${word}`);
  for (const [i, record] of records.entries()) {
    const [lane, lat, lon] = canariesOf(i).place;
    if (isPublic(record) && record.sensitivity === "public") continue;
    if ((await total(`near=${lat},${lon},10m`)) > 0) found.push(`near ${i}`);
    if ((await total(`place=${lane} 7\\, Minsk`)) > 0) found.push(`place ${i}`);
    if (isPublic(record)) continue;
    for (const id of record.ids)
      for (const path of [`/api/events/${id}`, `/api/events/${id}/history`]) {
        const { status } = await stranger.get(path);
        const expected = record.status === "retracted" && path.endsWith("history");
        if (status !== 404 && status !== 410 && !expected) found.push(`${path}: ${status}`);
      }
  }
}
