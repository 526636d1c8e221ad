/** The HTTP layer alone over a test store: made-up routes, and whoever a request says it comes from. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import request, { type Test } from "supertest";
import type { Role } from "../../domain/roles.ts";
import { keyedHash } from "../../server/auth/secret.ts";
import { head } from "../../server/changes/repository.ts";
import type { Openness } from "../../server/http/authorise.ts";
import { createLimits } from "../../server/http/limits.ts";
import { createLogger } from "../../server/http/log.ts";
import { mount, type Site } from "../../server/http/mount.ts";
import type { Route } from "../../server/http/route.ts";
import type { TestStore } from "./databases.ts";
import { unheard } from "./unheard.ts";

export interface BareSite {
  address: string;
  get: (path: string, role?: Role) => Test;
  post: (path: string, body?: unknown, role?: Role) => Test;
  /** How often a write was said to be done. */
  commits: () => number;
  stop: () => Promise<void>;
}

/** Starts it on a free port. The header `test-role` says who asks. */
export async function openBareSite(
  store: TestStore,
  routes: readonly Route[],
  settings: Partial<Site> & { openness?: Openness; now?: () => Date } = {},
): Promise<BareSite> {
  const { openness, now, ...site } = settings;
  let commits = 0;
  const app = mount({
    service: {
      db: store.db,
      version: "1",
      openness: openness ?? { reading: "anyone", proposals: "anyone" },
      mode: () => "normal",
      limits: createLimits(),
      metrics: { type: "text/plain", answered: () => {}, text: async () => "" },
      security: site.security ?? unheard,
      authenticate: async ({ headers }) => {
        const role = (headers["test-role"] ?? "stranger") as Role;
        return { id: role, role, session: null, key: null };
      },
      head: (audience) => head(store.db, audience),
      committed: async () => {
        commits += 1;
      },
      pageHead: async () => null,
      pageStatus: async () => 200,
      pseudonym: (value) => keyedHash("a key of the tests", value),
      reference: null,
      now: now ?? (() => new Date("2026-11-24T08:00:00Z")),
    },
    routes,
    notReady: async () => null,
    trustProxy: false,
    publicOrigin: null,
    host: "127.0.0.1",
    tiles: null,
    clientFolder: null,
    log: createLogger("silent", process.stdout),
    security: unheard,
    ...site,
  });
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, "127.0.0.1", () => resolve(listening));
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    get: (path, role = "stranger") => request(address).get(path).set("test-role", role),
    post: (path, body = {}, role = "stranger") =>
      request(address)
        .post(path)
        .set({ "test-role": role, "content-type": "application/json" })
        .send(typeof body === "string" ? body : JSON.stringify(body)),
    commits: () => commits,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
