/** Who may use which route: every cell of roles × routes, written down by hand. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AccountRole } from "../../domain/account.ts";
import type { Openness } from "../../server/http/authorise.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { openSite, type TestSite } from "../support/site.ts";

const ROLES = ["stranger", "reader", "contributor", "editor", "admin"] as const;
const everyone = ROLES;
const members = ROLES.slice(1);
const contributors = ROLES.slice(2);
const editors = ["editor", "admin"];
const admins = ["admin"];

const MAY: Record<string, readonly string[]> = {
  "GET /api/summary": everyone,
  "GET /api/cube": everyone,
  "GET /api/events": everyone,
  "GET /api/events/:id": everyone,
  "GET /api/events/:id/history": everyone,
  "GET /api/explain": everyone,
  "GET /api/explain.csv": everyone,
  "GET /api/export.csv": everyone,
  "GET /api/export.jsonl": everyone,
  "GET /api/export.geojson": everyone,
  "GET /api/export.xlsx": everyone,
  "GET /api/export.zip": everyone,
  "GET /feeds/events.atom": everyone,
  "GET /feeds/events.json": everyone,
  "GET /feeds/events.ics": everyone,
  "GET /api/snapshots": everyone,
  "GET /api/snapshots/:id/:file": everyone,
  "GET /api/sources": everyone,
  "GET /api/places": everyone,
  "GET /api/archive": everyone,
  "PATCH /api/archive": admins,
  "GET /api/changes": everyone,
  "GET /api/live": everyone,
  "GET /api/jobs": everyone,
  "POST /api/events": everyone,
  "POST /api/drafts": everyone,
  "GET /api/proposals/:follow": everyone,
  "PATCH /api/events/:id": editors,
  "GET /api/events/:id/unprotected": editors,
  "GET /api/activity": editors,
  "GET /api/corrections": everyone,
  "GET /api/corrections.csv": everyone,
  "GET /feeds/corrections.atom": everyone,
  "GET /feeds/deleted.json": everyone,
  "POST /oauth/token": everyone,
  "GET /acled/read": everyone,
  "GET /api/acled/read": everyone,
  "GET /deleted/read": everyone,
  "GET /api/deleted/read": everyone,
  "GET /ogc": everyone,
  "GET /ogc/api": everyone,
  "GET /ogc/conformance": everyone,
  "GET /ogc/collections": everyone,
  "GET /ogc/collections/events": everyone,
  "GET /ogc/collections/events/schema": everyone,
  "GET /ogc/collections/events/items": everyone,
  "GET /ogc/collections/events/items/:id": everyone,
  "GET /ogc/collections/claims": everyone,
  "GET /ogc/collections/claims/schema": everyone,
  "GET /ogc/collections/claims/items": everyone,
  "GET /ogc/collections/claims/items/:id": everyone,
  "POST /api/events/:id/corrections": editors,
  "POST /api/changes/:id/undo": editors,
  "POST /api/events/:id/publish": editors,
  "POST /api/events/:id/retract": editors,
  "POST /api/events/:id/claims": editors,
  "POST /api/events/:id/merge": editors,
  "POST /api/events/:id/distinct": editors,
  "GET /api/events/:id/similar": everyone,
  "POST /api/events/similar": everyone,
  "PATCH /api/claims/:id": editors,
  "POST /api/sources": editors,
  "POST /api/snapshots/:id/cite": editors,
  "POST /api/snapshots/:id/uncite": editors,
  "POST /api/events/:id/erase": admins,
  "POST /api/claims/:id/erase": admins,
  "POST /api/drafts/:id/erase": admins,
  "POST /api/accounts/:id/erase": admins,
  "POST /api/snapshots/:id/withdraw": admins,
  "GET /api/imports": contributors,
  "POST /api/imports": contributors,
  "GET /api/imports/:id": contributors,
  "GET /api/imports/:id/rejects.csv": contributors,
  "PATCH /api/imports/:id": contributors,
  "POST /api/imports/:id/commit": contributors,
  "POST /api/imports/:id/stop": contributors,
  "POST /api/imports/:id/undo": contributors,
  "POST /api/extract": contributors,
  "GET /api/events/:id/links": everyone,
  "GET /api/links": editors,
  "POST /api/sources/:id/check": editors,
  "GET /api/feeds": editors,
  "POST /api/feeds": editors,
  "POST /api/feeds/test": editors,
  "POST /api/feeds/:id/run": editors,
  "POST /api/feeds/:id/pause": editors,
  "POST /api/feeds/:id/resume": editors,
  "POST /api/feeds/:id/remove": editors,
  "GET /api/drafts": editors,
  "POST /api/drafts/accept": editors,
  "POST /api/drafts/:id/accept": editors,
  "POST /api/drafts/:id/reject": editors,
  "POST /api/jobs/:name/run": editors,
  "GET /api/disk": editors,
  "GET /api/backups": editors,
  "GET /api/jobs/times": admins,
  "PATCH /api/jobs/:name": admins,
  "POST /api/jobs/:name/pause": admins,
  "POST /api/jobs/:name/resume": admins,
  "GET /api/me": everyone,
  "POST /api/auth/sign-in": everyone,
  "POST /api/auth/sign-out": everyone,
  "POST /api/auth/password": members,
  "POST /api/auth/end-other-sessions": members,
  "PATCH /api/me": members,
  "GET /api/auth/sessions": members,
  "POST /api/auth/sessions/:id/end": members,
  "GET /api/auth/two-factor": members,
  "POST /api/auth/two-factor": members,
  "POST /api/auth/two-factor/confirm": members,
  "POST /api/auth/recovery-codes": members,
  "POST /api/auth/end-two-factor": members,
  "POST /api/auth/admin-link": everyone,
  "POST /api/auth/password-link": everyone,
  "GET /api/keys": members,
  "POST /api/keys": members,
  "POST /api/keys/:id/revoke": members,
  "POST /api/keys/:id/restore": members,
  "GET /api/mode": admins,
  "PATCH /api/mode": admins,
  "GET /api/accounts": admins,
  "POST /api/accounts": admins,
  "PATCH /api/accounts/:id": admins,
  "POST /api/accounts/:id/link": admins,
  "POST /api/accounts/:id/end-sessions": admins,
  "POST /api/accounts/:id/end-two-factor": admins,
  "POST /api/accounts/:id/disable": admins,
  "POST /api/accounts/:id/enable": admins,
};

/** Routes that a stranger keeps where reading asks for an account. */
const PROPOSING = [
  "POST /api/events",
  "POST /api/events/similar",
  "POST /api/drafts",
  "GET /api/proposals/:follow",
];
const KEPT = Object.keys(MAY).filter(
  (route) => / (\/api\/(me|auth)|\/oauth)/.test(route) && MAY[route]?.includes("stranger"),
);

/** Who gets past the door. What each request asks is refused behind it, so that nothing changes. */
async function askAll(site: TestSite): Promise<Record<string, string[]>> {
  const may: Record<string, string[]> = {};
  for (const role of ROLES) {
    const agent = role === "stranger" ? site.stranger() : await site.signedIn(role as AccountRole);
    for (const { method, path } of site.app.routes) {
      const url = path.replaceAll(/:\w+/g, "x");
      const asked = { GET: agent.get, POST: agent.post, PATCH: agent.patch, DELETE: agent.delete };
      const request = asked[method].call(agent, `${url}?no-such-key=1`);
      const { status } = await (method === "GET" ? request : request.send({ "no such key": 1 }));
      // What passes over the words that it does not know answers, or has no "x" to answer with.
      const isIn = status === 400 || (method === "GET" && (status === 200 || status === 404));
      const name = `${method} ${path}`;
      may[name] ??= [];
      if (isIn) may[name].push(role);
      else expect([name, role, status]).toEqual([name, role, role === "stranger" ? 401 : 403]);
    }
  }
  return may;
}

describeEachDatabase("a role", (open) => {
  let store: TestStore;
  let site: TestSite;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => site.close());
  const openWith = async (openness: Openness) => {
    site = await openSite(store, { openness });
  };

  it("may use the routes that this table gives it, and no other", async () => {
    await openWith({ reading: "anyone", proposals: "anyone" });
    expect(await askAll(site)).toEqual(MAY);
  });

  describe("where the site is closed", () => {
    it("reads and proposes only with an account", async () => {
      await openWith({ reading: "accounts", proposals: "accounts" });
      const may = await askAll(site);
      for (const [route, roles] of Object.entries(may))
        expect([route, roles.includes("stranger")]).toEqual([route, KEPT.includes(route)]);
      for (const route of PROPOSING) expect(may[route]).toEqual(ROLES.slice(1));
      expect(may["GET /api/events"]).toEqual(ROLES.slice(1));
    });

    it("proposes only as an editor where proposals are off", async () => {
      await openWith({ reading: "anyone", proposals: "nobody" });
      const may = await askAll(site);
      for (const route of PROPOSING) expect(may[route]).toEqual(editors);
      expect(may["GET /api/events"]).toEqual(everyone);
    });
  });
});
