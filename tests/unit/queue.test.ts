/** The queue of sign-ins: few at once, in order, with an end, and nobody else waits for it. */
import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createQueue, type Room } from "../../server/auth/queue.ts";

const FEW: Room = { atOnce: 2, waiting: 5, ofOneAddress: 4 };

/** A queue, what has begun in it, and what ends each work. */
function opened(room: Partial<Room> = {}) {
  const queue = createQueue({ ...FEW, ...room });
  const begun: string[] = [];
  const end = new Map<string, () => void>();
  const run = (name: string, address = name, signal = new AbortController().signal) =>
    queue.run({ address, signal }, async () => {
      begun.push(name);
      await new Promise<void>((resolve) => end.set(name, resolve));
      return name;
    });
  const settled = async () => {
    for (let i = 0; i < 5; i++) await turn();
    return begun.join("");
  };
  return { run, settled, end: (name: string) => end.get(name)?.() };
}

describe("the queue", () => {
  it("lets in as many as there is room for, and the others in their order as they leave", async () => {
    const { run, settled, end } = opened();
    const all = ["a", "b", "c", "d"].map((name) => run(name));
    expect(await settled()).toBe("ab");
    end("b");
    expect(await settled()).toBe("abc");
    end("a");
    expect(await settled()).toBe("abcd");
    end("c");
    end("d");
    expect(await Promise.all(all)).toEqual(["a", "b", "c", "d"]);
  });

  it("has an end, behind which it is told to come again", async () => {
    const { run, settled, end } = opened();
    const all = ["a", "b", "c", "d", "e", "f", "g"].map((name) => run(name));
    await expect(run("h")).rejects.toMatchObject({ code: "unavailable" });
    end("a");
    await settled();
    for (const name of ["a", "b"]) end(name);
    await settled();
    const late = run("h");
    for (const name of ["c", "d", "e", "f", "g", "h"]) {
      await settled();
      end(name);
    }
    expect(await Promise.all([...all, late])).toHaveLength(8);
  });

  it("is filled by no single address", async () => {
    const { run, settled, end } = opened();
    const all = ["a", "b", "c", "d"].map((name) => run(name, "one"));
    await expect(run("e", "one")).rejects.toMatchObject({ code: "too_many_requests" });
    const other = run("f", "another");
    for (const name of ["a", "b", "c", "d", "f"]) {
      await settled();
      end(name);
    }
    expect(await Promise.all([...all, other])).toHaveLength(5);
    const again = run("g", "one");
    await settled();
    end("g");
    expect(await again).toBe("g");
  });

  it("does no work for those who left while they waited", async () => {
    const { run, settled, end } = opened({ atOnce: 1 });
    const leaving = new AbortController();
    const first = run("a");
    const left = run("b", "b", leaving.signal);
    const third = run("c");
    leaving.abort();
    await settled();
    end("a");
    await expect(left).rejects.toMatchObject({ name: "AbortError" });
    expect(await settled()).toBe("ac");
    end("c");
    expect(await Promise.all([first, third])).toEqual(["a", "c"]);
  });

  it("goes on after work that failed", async () => {
    const queue = createQueue({ ...FEW, atOnce: 1 });
    const who = { address: "a", signal: new AbortController().signal };
    const failing = queue.run(who, async () => {
      throw new Error("no database");
    });
    const after = queue.run(who, async () => "done");
    await expect(failing).rejects.toThrow("no database");
    expect(await after).toBe("done");
  });

  it("lets whatever else waits go first between two works", async () => {
    const queue = createQueue({ ...FEW, atOnce: 1, waiting: 100, ofOneAddress: 100 });
    const who = { address: "a", signal: new AbortController().signal };
    const done: string[] = [];
    const all = Array.from({ length: 20 }, () => queue.run(who, async () => done.push("work")));
    setImmediate(() => done.push("reader"));
    await Promise.all(all);
    expect(done.slice(0, 3)).toContain("reader");
  });
});
