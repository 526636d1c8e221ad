/** The stream of somebody who signed in: it ends with the session, wherever and however that ends. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { AccountRole } from "../../domain/account.ts";
import { record } from "../../server/changes/repository.ts";
import type { Openness } from "../../server/http/authorise.ts";
import { someChange } from "../support/changes.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { listen, type TestListener } from "../support/listener.ts";
import { openSite, type TestSite } from "../support/site.ts";

const FOR_ACCOUNTS: Openness = { reading: "accounts", proposals: "accounts" };
/** So long that no poll comes while a test runs. */
const NEVER_MS = 3_600_000;

describeEachDatabase("the stream of a session", (open) => {
  let store: TestStore;
  const sites: TestSite[] = [];
  const listeners: TestListener[] = [];
  beforeEach(async () => {
    store = await open();
  });
  afterEach(async () => {
    for (const listener of listeners.splice(0)) listener.stop();
    for (const site of sites.splice(0)) await site.close();
  });
  const openOne = async (settings: Parameters<typeof openSite>[1] = {}) => {
    const site = await openSite(store, { pollMs: NEVER_MS, openness: FOR_ACCOUNTS, ...settings });
    sites.push(site);
    return site;
  };
  const join = async (site: TestSite, cookie: string) => {
    const listener = await listen(await site.address(), { cookie });
    listeners.push(listener);
    return listener;
  };
  const write = async (site: TestSite, path: string, cookie: string) => {
    const response = await fetch(`${await site.address()}${path}`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: "{}",
    });
    expect(response.status, path).toBe(200);
  };
  const add = () => store.db.transaction().execute((trx) => record(trx, someChange(), new Date()));
  const idOf = async (site: TestSite, role: AccountRole) => {
    const { id } = await store.db
      .selectFrom("user")
      .select("id")
      .where("email", "=", site.email(role))
      .executeTakeFirstOrThrow();
    return id;
  };

  it("ends when its reader signs out, and that of no other session", async () => {
    const site = await openOne();
    const [one, two] = [await site.cookie("reader"), await site.cookie("reader")];
    const [left, kept] = [await join(site, one), await join(site, two)];
    await write(site, "/api/auth/sign-out", one);
    await left.ended();
    await add();
    await site.app.tail.catchUp();
    await kept.changes(1);
    expect([left.numbers(), kept.numbers()]).toEqual([[], [1]]);
    await expect(join(site, one)).rejects.toThrow("401");
  });

  it("ends when its reader ends their other sessions", async () => {
    const site = await openOne();
    const [one, two] = [await site.cookie("reader"), await site.cookie("reader")];
    const [left, kept] = [await join(site, one), await join(site, two)];
    await write(site, "/api/auth/end-other-sessions", two);
    await left.ended();
    expect(kept.isOpen()).toBe(true);
  });

  it("ends when its reader ends that session, or an administrator disables the account", async () => {
    const site = await openOne();
    const boss = await site.signedIn("admin");
    const agent = await site.signedIn("reader");
    const ended = await join(site, await site.cookie("reader"));
    const [other] = (await agent.get("/api/auth/sessions")).body.items.filter(
      ({ current }: { current: boolean }) => !current,
    );
    await agent.post(`/api/auth/sessions/${other.id}/end`).expect(200);
    await ended.ended();
    const disabled = await join(site, await site.cookie("reader"));
    await boss.post(`/api/accounts/${await idOf(site, "reader")}/disable`).expect(200);
    await disabled.ended();
  });

  it("ends when an administrator signs its reader out everywhere or gives them another role", async () => {
    const site = await openOne();
    const boss = await site.signedIn("admin");
    const signedOut = await join(site, await site.cookie("reader"));
    const account = `/api/accounts/${await idOf(site, "reader")}`;
    await boss.post(`${account}/end-sessions`).send({}).expect(200);
    await signedOut.ended();
    const changed = await join(site, await site.cookie("reader"));
    await boss.patch(account).send({ role: "contributor" }).expect(200);
    await changed.ended();
  });

  it("ends with the session's twelve hours, and with sessions ended in another process, within the poll", async () => {
    const [site, other] = [await openOne({ pollMs: 50 }), await openOne()];
    const [one, two] = [await site.cookie("reader"), await site.cookie("reader")];
    const [late, left] = [await join(site, one), await join(site, two)];
    await write(other, "/api/auth/sign-out", two);
    await left.ended();
    expect(late.isOpen()).toBe(true);
    await store.db.updateTable("session").set({ expires_at: "2026-01-01T00:00:00.000Z" }).execute();
    await late.ended();
  });

  it("tells nothing that came after the session, though no poll has come since it ended", async () => {
    const [site, other] = [await openOne(), await openOne()];
    const cookie = await site.cookie("reader");
    const page = await join(site, cookie);
    await write(other, "/api/auth/sign-out", cookie);
    await add();
    await site.app.tail.catchUp();
    await page.ended();
    expect(page.numbers()).toEqual([]);
  });

  it("goes on where anybody may read what it tells, and ends where only editors may", async () => {
    const site = await openOne({ openness: { reading: "anyone", proposals: "anyone" } });
    const [reader, editor] = [await site.cookie("reader"), await site.cookie("editor")];
    const [kept, left] = [await join(site, reader), await join(site, editor)];
    await write(site, "/api/auth/sign-out", reader);
    await write(site, "/api/auth/sign-out", editor);
    await left.ended();
    await add();
    await site.app.tail.catchUp();
    await kept.changes(1);
    expect(kept.numbers()).toEqual([1]);
  });
});
