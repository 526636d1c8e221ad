/** The whole service over a test store, asked by supertest. */
import { join } from "node:path";
import { hash } from "@node-rs/argon2";
import request from "supertest";
import type { AccountRole } from "../../domain/account.ts";
import { openEngine } from "../../engine/index.ts";
import { migrations } from "../../migrations/index.ts";
import { type App, type AppSettings, createApp } from "../../server/app.ts";
import { createAccount, setPassword } from "../../server/auth/repository.ts";
import { recordSource } from "../../server/dashboard/record-source.ts";
import { createFetcher } from "../../server/fetch/fetcher.ts";
import { type Listening, listen } from "../../server/http/listen.ts";
import { createLogger } from "../../server/http/log.ts";
import { mount } from "../../server/http/mount.ts";
import { lookAtFile } from "../../server/imports/look.ts";
import { readHere } from "../../server/reading/reader.ts";
import { heldToAnswers } from "./answers.ts";
import type { TestStore } from "./databases.ts";
import { unheard } from "./unheard.ts";

const nowhere = async () => [];
const KEEP_ALL = { daily: Infinity, weekly: 0, monthly: 0 };
export const PASSWORD = "correct horse battery staple";
/** Hashing is slow on purpose, and so is whoever compares: a hash says itself how much work it takes, and this one little. */
const quickHash = hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });

type Agent = ReturnType<typeof request.agent>;

/** A running service: who asks, and what it runs on. */
export type TestSite = {
  app: App;
  /** Somebody new, who keeps their cookies. */
  stranger: () => Agent;
  /** Somebody who signed in with an account of this role, made on first use. */
  signedIn: (role: AccountRole) => Promise<Agent>;
  /** The `Cookie` of a new session of such an account. */
  cookie: (role: AccountRole) => Promise<string>;
  /** The account's e-mail. */
  email: (role: AccountRole) => string;
  /** Where it listens from the first call on, without a slash at the end: for streams. */
  address: () => Promise<string>;
  /** Fails when an answer was not what its route is declared with. */
  close: () => Promise<void>;
};

/**
 * @param settings what differs from a site where everybody reads and proposes and jobs run by hand only
 * @param clientFolder where the built client is; null for the API alone
 */
export async function openSite(
  store: TestStore,
  settings: Partial<AppSettings> = {},
  clientFolder: string | null = null,
): Promise<TestSite> {
  const log = createLogger("silent", process.stdout);
  const all: AppSettings = {
    version: "0.0.0",
    openness: { reading: "anyone", proposals: "anyone" },
    secret: "a key that is claimStatus to the tests alone",
    tls: false,
    site: () => "http://vigil.test",
    jobs: { on: true, leaseMs: 60_000, crons: {} },
    pollMs: 50,
    rejectedKeptDays: 90,
    diskWarnPercent: 1,
    look: lookAtFile,
    kept: { snapshots: KEEP_ALL, backups: KEEP_ALL },
    dataDir: store.dataDir,
    backupDir: join(store.dataDir, "backups"),
    migrations,
    licence: "CC BY 4.0",
    cards: null,
    reference: null,
    reader: readHere,
    // No test asks the internet.
    fetcher: createFetcher({ userAgent: "Vigil/test", privateHosts: [], resolve: nowhere }),
    courtesyMs: 0,
    log,
    security: unheard,
    now: () => new Date(),
    ...settings,
  };
  const app = await createApp(store, await openEngine(recordSource(store.db)), all);
  const faults: string[] = [];
  const http = mount({
    ...{
      service: app.service,
      routes: heldToAnswers(app.routes, faults),
      notReady: async () => null,
      log,
      security: all.security,
    },
    ...{ trustProxy: "loopback", publicOrigin: null, host: "127.0.0.1", tiles: null },
    clientFolder,
  });
  const email = (role: AccountRole) => `${role}@vigil.test`;
  let door: Promise<Listening> | undefined;
  const made = new Set<AccountRole>();
  const make = async (role: AccountRole) => {
    if (made.has(role)) return;
    made.add(role);
    const by = { actor: "system", now: all.now(), secret: all.secret };
    await store.db.transaction().execute(async (trx) => {
      const id = await createAccount(trx, { email: email(role), name: role, role }, by);
      await setPassword(trx, id, await quickHash, by);
    });
  };
  const signIn = async (agent: Agent, role: AccountRole) => {
    await make(role);
    const body = { email: email(role), password: PASSWORD };
    return agent.post("/api/auth/sign-in").send(body).expect(200);
  };
  return {
    app,
    email,
    stranger: () => request.agent(http),
    signedIn: async (role) => {
      const agent = request.agent(http);
      await signIn(agent, role);
      return agent;
    },
    cookie: async (role) => {
      const { headers } = await signIn(request.agent(http), role);
      return headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    },
    address: async () => {
      door ??= listen({ port: 0, host: "127.0.0.1" }, http);
      return (await door).address;
    },
    close: async () => {
      await app.stop();
      await (await door)?.close(0);
      if (faults.length > 0) throw new Error(faults.join("\n"));
    },
  };
}
