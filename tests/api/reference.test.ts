/** The page of the API: its examples work against the very site that shows it. */
import { beforeAll, expect, it } from "vitest";
import type { ApiDocument } from "../../domain/reference.ts";
import { mintAdminLink } from "../../server/auth/links.ts";
import { EXAMPLE } from "../../server/drafts/example.ts";
import { codeAt } from "../support/authenticator.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { drawReference, type Example, examplesIn } from "../support/reference.ts";
import { runJob } from "../support/run-job.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";

/** Stands for what an earlier example has answered, or a link holds. */
const PLACEHOLDER = /[A-Z]+_(?:ID|FOLLOW)|TOKEN|\bCODE\b/g;

/** Schedules far away, so that runs by hand are alone. */
const crons = { publish: "0 0 1 1 *", refresh: "0 0 1 1 *" };

/** Who signs in on the page. */
const ADA = "ada@example.org";

describeEachDatabase("the page of the API", (open) => {
  let store: TestStore;
  let site: TestSite;
  let address: string;
  let examples: Example[];
  const page = async (at: string) => (await fetch(`${at}/api/docs`)).text();
  beforeAll(async () => {
    store = await open();
    await seedStore(store.db, "article");
    const jobs = { on: true, leaseMs: 60_000, crons };
    const drawn = { reference: await drawReference(), cards: async () => "a card" };
    site = await openSite(store, { jobs, ...drawn, site: () => address });
    await site.app.runner.start();
    address = await site.address();
    await runJob(await site.signedIn("editor"), "snapshot");
    examples = examplesIn(await page(address));
    return () => site.close();
  });

  it("shows an example for every route", () => {
    const served = site.app.routes.map(
      ({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`,
    );
    expect(examples.map(({ route }) => route).sort()).toEqual(served.sort());
    for (const { route, method, url } of examples) {
      expect(route).toMatch(new RegExp(`^${method} `));
      expect(url.startsWith(`${address}/`)).toBe(true);
    }
  });

  it("aims at what the site holds where it reads, and never where it writes", async () => {
    const [event] = (await (await fetch(`${address}/api/events?sort=oldest&limit=1`)).json()).items;
    // What a proposal is followed by is known to nobody but whoever sent it; no file was brought yet.
    const reading = examples.filter(
      ({ method, route }) => method === "GET" && !/proposals|imports/.test(route),
    );
    expect(reading.filter(({ url }) => url.match(PLACEHOLDER))).toEqual([]);
    expect(reading.map(({ url }) => url)).toContain(
      `${address}/api/events/${event.id}?rule=highest`,
    );
    const writing = examples.filter(({ method }) => method !== "GET");
    expect(writing.filter(({ url, body }) => `${url}${body}`.includes(event.id))).toEqual([]);
  });

  it("gives examples that all work, one after the other in the order of the page, in the media types it names", async () => {
    const { paths }: ApiDocument = await (await fetch(`${address}/api/openapi.json`)).json();
    const held: Record<string, string[]> = {};
    const hold = (name: string, value: string | undefined) => {
      if (value !== undefined) held[name] = [...(held[name] ?? []), value];
    };
    /** The oldest of its kind that was not decided on yet; of a snapshot and a link, the last. */
    const fill = (route: string, name: string) => {
      const known = held[name] ?? [];
      if (/accept|draft.*erase/.test(route)) return known.shift() ?? name;
      return known.at(name === "DRAFT_ID" ? 0 : -1) ?? name;
    };
    let cookie = "";
    const run = async ({ route, method, url, body, type, signedIn, keepsSession }: Example) => {
      const filled = (text: string) => text.replace(PLACEHOLDER, (name) => fill(route, name));
      const headers = { ...(type && { "content-type": type }), ...(signedIn && { cookie }) };
      const enough = new AbortController();
      const asked = { method, headers, signal: enough.signal, body: body && filled(body) };
      const answer = await fetch(filled(url), asked);
      const given = answer.headers.get("content-type") ?? "";
      const problem = given.startsWith("application/problem") ? await answer.text() : "";
      // Whoever asks is an administrator, who keeps their second factor.
      if (route === "POST /api/auth/end-two-factor") return expect(answer.status).toBe(403);
      expect([route, answer.status < 300, problem]).toEqual([route, true, ""]);
      const operation = paths[route.split(" ")[1] ?? ""]?.[method.toLowerCase()];
      const types = Object.values(operation?.responses ?? {}).flatMap(({ content }) =>
        Object.keys(content ?? {}),
      );
      const plain = (media: string) => media.replace("; charset=utf-8", "").replaceAll("; ", ";");
      expect([route, types.map(plain).includes(plain(given))]).toEqual([route, true]);
      if (keepsSession) cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
      const json = given.startsWith("application/json") ? await answer.json() : {};
      enough.abort();
      if (route === "GET /api/auth/sessions") hold("SESSION_ID", json.items[0].id);
      if (method !== "POST") return;
      hold("DRAFT_ID", json.draft);
      if (route === "POST /api/imports") hold("IMPORT_ID", json.id);
      hold("PROPOSAL_FOLLOW", json.follow);
      hold("EVENT_ID", json.event);
      if (route === "POST /api/sources") hold("SOURCE_ID", json.id);
      if (route === "POST /api/feeds") hold("FEED_ID", json.id);
      if (route.endsWith("/claims")) hold("CLAIM_ID", json.id);
      if (route.endsWith("/corrections")) hold("CHANGE_ID", String(json.first));
      hold("ACCOUNT_ID", json.account?.id);
      hold("KEY_ID", json.key?.id);
      hold("TOKEN", json.link?.split("=")[1]);
      hold("CODE", json.address ? await codeAt(json.key, new Date()) : json.codes?.[0]);
    };
    const [snapshot] = (await (await fetch(`${address}/api/snapshots`)).json()).items;
    hold("SNAPSHOT_ID", snapshot.id);
    const { items } = await (await fetch(`${address}/api/events?limit=1`)).json();
    hold("OTHER_ID", items[0].id);
    // The examples accept one more proposal than they make.
    const sent = { method: "POST", headers: { "content-type": "application/json" } };
    const proposed = await fetch(`${address}/api/drafts`, {
      ...{ ...sent, body: JSON.stringify(EXAMPLE) },
    });
    hold("DRAFT_ID", (await proposed.json()).draft);
    // Whoever runs a site has such a link to begin with.
    const first = examples.filter(({ route }) => route === "POST /api/auth/admin-link");
    for (const example of [...first, ...examples]) {
      if (example.route === "POST /api/auth/admin-link")
        hold("TOKEN", await mintAdminLink(store.db, ADA, new Date()));
      await run(example);
    }
  });

  it("names nothing of the record where reading asks for an account", async () => {
    const settings = { openness: { reading: "accounts", proposals: "nobody" } } as const;
    const closed = await openSite(store, { ...settings, reference: await drawReference() });
    const html = await page(await closed.address());
    const [event] = (await (await fetch(`${address}/api/events?limit=1`)).json()).items;
    expect(html).not.toContain(event.id);
    expect(html).toContain("/api/events/EVENT_ID");
    await closed.close();
  });
});
