/** The counters of wrong passwords: whom they hold up, for how long, and what they forget. */
import { beforeEach, expect, it } from "vitest";
import { beginAttempt, forgiveAccount } from "../../server/auth/attempts.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";

const KEY = "a key of the tests";
const START = Date.parse("2026-11-24T08:00:00Z");
const QUARTER_MIN = 15;

describeEachDatabase("the counters of wrong passwords", (open) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await open();
  });

  /** An attempt so many minutes after the start. */
  const attempt = (email: string, address: string, minute: number) =>
    beginAttempt(store.db, KEY, { email, address }, new Date(START + minute * 60_000));
  const waits = async (email: string, address: string, minute: number) =>
    (await attempt(email, address, minute)).wait;
  const rows = () => store.db.selectFrom("sign_in_failure").select(["id", "at"]).execute();

  it("forget what is a quarter of an hour old, to the millisecond", async () => {
    await attempt("a", "one", 0);
    await attempt("b", "two", 1);
    expect(await rows()).toHaveLength(4);
    await attempt("c", "three", QUARTER_MIN - 1 / 60_000);
    expect(await rows()).toHaveLength(6);
    await attempt("c", "three", QUARTER_MIN);
    // The two of the first are gone; the last attempt added one for its account, its pair stood already.
    expect(await rows()).toHaveLength(5);
  });

  it("count an account at which an address guesses as of its newest guess", async () => {
    for (let account = 0; account < 8; account++)
      expect(await waits(`account ${account}`, "one", account)).toBeNull();
    expect(await waits("account 0", "one", 14)).toBeNull();
    // The first account's guess of the beginning has run out, its later one has not.
    expect(await waits("account 8", "one", 15.5)).toBe(30);
    expect(await waits("account 8", "one", 16)).toBeNull();
    expect(await waits("account 9", "one", 16)).toBe(60);
  });

  it("keep no trace of an attempt that they refused", async () => {
    for (let minute = 0; minute < 8; minute++) await attempt("a", `address ${minute}`, minute);
    const before = await rows();
    expect(await waits("a", "another", 8)).toBe(7 * 60);
    expect(await waits("a", "address 0", 8)).toBe(7 * 60);
    expect((await rows()).map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
  });

  it("forget with a right password what its account did wrong, and nothing else", async () => {
    for (let account = 0; account < 7; account++) await attempt(`account ${account}`, "one", 0);
    for (let i = 0; i < 6; i++) await attempt("mine", `elsewhere ${i}`, 0);
    const mine = await attempt("mine", "one", 0);
    expect(mine.wait).toBeNull();
    await mine.forgive();
    // Seven accounts are left to the address: an eighth may be wrong, a ninth may not.
    expect(await waits("account 7", "one", 0)).toBeNull();
    expect(await waits("account 8", "one", 0)).toBe(QUARTER_MIN * 60);
    // The account begins anew, from wherever, while others' counts go on.
    for (let i = 0; i < 8; i++) expect(await waits("mine", `far ${i}`, 0)).toBeNull();
    expect(await waits("mine", "far 8", 0)).toBe(QUARTER_MIN * 60);
  });

  it("take nothing back when they refuse, not even for the right password", async () => {
    for (let i = 0; i < 8; i++) await attempt("a", `address ${i}`, 0);
    const refused = await attempt("a", "one", 1);
    await refused.forgive();
    expect(await waits("a", "one", 1)).toBe(14 * 60);
  });

  it("forget an account whose owner has a new password, and no other", async () => {
    for (let i = 0; i < 8; i++)
      for (const account of ["a", "b"]) await attempt(account, `address ${i}`, 0);
    await forgiveAccount(store.db, KEY, "a");
    expect(await waits("a", "one", 0)).toBeNull();
    expect(await waits("b", "one", 0)).toBe(QUARTER_MIN * 60);
  });
});
