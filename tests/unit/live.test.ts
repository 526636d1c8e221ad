/** The stream of changes when it breaks off: how it comes back, how often it is tried, and that nothing is missed. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eventually } from "../support/eventually.ts";

let streams: Stream[];
/** What the log holds after the number asked for. */
let log: { number: number; at: string; events: string[] }[];

class Stream extends EventTarget {
  open = true;
  constructor() {
    super();
    streams.push(this);
  }
  close() {
    this.open = false;
  }
  tell(type: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }
}

beforeEach(() => {
  streams = [];
  log = [];
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Stream);
  vi.stubGlobal("fetch", async (path: string) => {
    const after = Number(new URL(path, "http://vigil.test").searchParams.get("after"));
    return Response.json({ items: log.filter(({ number }) => number > after), next: null });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const last = () => streams.at(-1) as Stream;
const fail = () => last().dispatchEvent(new Event("error"));

async function start() {
  const live = await import("../../client/live.ts");
  live.startLive();
  last().tell("hello", { number: 7 });
  return live;
}

describe("a stream that breaks off", () => {
  it("is closed and tried again after waits that double up to a minute, a little earlier or later", async () => {
    await start();
    for (const seconds of [1, 2, 4, 8, 16, 32, 60, 60]) {
      fail();
      expect(streams.filter(({ open }) => open)).toEqual([]);
      const before = streams.length;
      await vi.advanceTimersByTimeAsync(seconds * 799);
      expect(streams.length).toBe(before);
      await vi.advanceTimersByTimeAsync(seconds * 402);
      expect(streams.length).toBe(before + 1);
    }
  });

  it("says since when, how often it was tried and when it is tried next, and forgets it once it is back", async () => {
    const { liveState } = await start();
    vi.setSystemTime(new Date("2026-11-24T14:32:00Z"));
    last().tell("refresh", { at: "2026-11-24T14:31:30Z" });
    fail();
    await vi.runOnlyPendingTimersAsync();
    fail();
    const since = Date.parse("2026-11-24T14:31:30Z");
    expect(liveState.value).toMatchObject({ is: "off", since, tries: 2 });
    const { retryAt } = liveState.value as { retryAt: number };
    expect(retryAt).toBeGreaterThan(Date.now() + 1_599);
    await vi.runOnlyPendingTimersAsync();
    last().tell("hello", { number: 7 });
    expect(liveState.value).toEqual({ is: "live" });
    expect(vi.getTimerCount()).toBe(0);
    fail();
    expect(liveState.value).toMatchObject({ tries: 1 });
  });

  it("reads from the log what it missed, once and in order", async () => {
    const { onChange } = await start();
    const heard: number[] = [];
    onChange(({ number }) => heard.push(number));
    fail();
    await vi.runOnlyPendingTimersAsync();
    log = [8, 9].map((number) => ({ number, at: "2026-11-24T14:32:00Z", events: [] }));
    last().tell("hello", { number: 9 });
    await eventually(() => expect(heard).toEqual([8, 9]));
    last().tell("change", { number: 9, at: "2026-11-24T14:32:00Z", events: [] });
    last().tell("change", { number: 10, at: "2026-11-24T14:33:00Z", events: [] });
    expect(heard).toEqual([8, 9, 10]);
  });
});
