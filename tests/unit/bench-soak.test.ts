/** The soak: what it is worth depends on what it notices. */
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { disagreement } from "../../bench/soak/agreement.ts";
import type { Asking, Course } from "../../bench/soak/asking.ts";
import { missing } from "../../bench/soak/found.ts";
import { slope } from "../../bench/soak/samples.ts";
import { listen } from "../../bench/soak/streams.ts";

const NOTHING = { latencies: new Map(), faults: new Map(), refusals: new Map() };

describe("a slope", () => {
  it("is that of the line nearest to all points", () => {
    const rising = [0, 1, 2, 3].map((x) => [x, 5 + 2 * x] as const);
    expect(slope(rising)).toBeCloseTo(2);
    expect(slope([...rising, [1.5, 100]])).toBeCloseTo(2);
    expect(slope([0, 1, 2].map((x) => [x, 7] as const))).toBe(0);
  });
});

describe("screen, list and file", () => {
  const HEAD = "id,title,net_participants\r\n";
  /** What differs when the service answers so. */
  const told = (events: number, people: number | null, total: number, file: string, change = 7) => {
    const texts: Record<string, object | string> = {
      summary: { change: 7, totals: { events, figures: { participants: { headline: people } } } },
      "list of 1": { total, change },
      "export of a filter": file,
    };
    const ask: Asking["ask"] = async (kind) => {
      const text = texts[kind] ?? "";
      return {
        status: 200,
        text: typeof text === "string" ? text : JSON.stringify(text),
        headers: new Headers({ "vigil-change": "7" }),
      };
    };
    return disagreement({ ...NOTHING, ask }, "kind=violence");
  };

  it("agree when they count and sum the same, whatever cells hold", async () => {
    const file = `${HEAD}a,"two\r\nlines, ""quoted""",20\r\nb,,\r\nc,'=1,5\r\n`;
    expect(await told(3, 25, 3, file)).toBeNull();
    expect(await told(1, null, 1, `${HEAD}a,,\r\n`)).toBeNull();
    expect(await told(0, null, 0, HEAD)).toBeNull();
  });

  it("differ by a row, a total, a sum, and by none beside zero", async () => {
    const file = `${HEAD}a,x,20\r\n`;
    expect(await told(1, 20, 1, file)).toBeNull();
    expect(await told(2, 20, 2, file)).toBe("kind=violence: 2, 2, 1 events");
    expect(await told(1, 20, 2, file)).toBe("kind=violence: 1, 2, 1 events");
    expect(await told(1, 21, 1, file)).toBe("kind=violence: 21, 20 participants");
    expect(await told(1, null, 1, `${HEAD}a,x,0\r\n`)).toBe("kind=violence: , 0 participants");
  });

  it("differ, too, when they are never told of one change", async () => {
    expect(await told(1, 20, 1, `${HEAD}a,x,20\r\n`, 8)).toBe(
      "kind=violence: never told of one change",
    );
  });
});

describe("what was acknowledged", () => {
  /** What is said to be missing of events A and B and a write for the reason "one". */
  const told = (records: readonly string[], ...pages: readonly (readonly (string | null)[])[]) => {
    const ask: Asking["ask"] = async (_, path) => {
      const page = Number(/after=(\d+)/.exec(path)?.[1] ?? 0);
      const items = (pages[page] ?? []).map((reason, i) => ({ number: i, reason }));
      const next = page + 1 < pages.length ? `/api/changes?after=${page + 1}` : null;
      const known = path.startsWith("/api/changes") || records.includes(path);
      const text = JSON.stringify({ items, next });
      return { status: known ? 200 : 404, text, headers: new Headers() };
    };
    const acknowledged = { events: new Set(["A", "B"]), reasons: new Set(["one"]) };
    return missing({ ...NOTHING, ask }, "", acknowledged);
  };

  it("is there when each event is and each reason stands in the log once", async () => {
    expect(await told(["/api/events/A", "/api/events/B"], ["two", null], ["one"])).toEqual([]);
  });

  it("is missing by name: an event, a write, a write that came twice", async () => {
    expect(await told(["/api/events/A"], ["two"])).toEqual([
      "B is answered with 404",
      '"one" is in the log 0 times',
    ]);
    expect(await told(["/api/events/A", "/api/events/B"], ["one"], ["one"])).toEqual([
      '"one" is in the log 2 times',
    ]);
  });
});

describe("an open page", () => {
  let server: Server;
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  /** What a page hears of streams that tell these changes, one stream after another; each begins after 3. */
  const heard = async (...streams: readonly (readonly number[])[]) => {
    let connected = 0;
    const resumedAfter: (string | undefined)[] = [];
    server = createServer((request, response: ServerResponse) => {
      resumedAfter.push(request.headers["last-event-id"] as string | undefined);
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write("event: hello\nid: 3\ndata: {}\n\n");
      for (const number of streams[connected] ?? [])
        response.write(`event: change\nid: ${number}\ndata: {}\n\n`);
      connected += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const course: Course = {
      goesOn: () => connected < streams.length - 1,
      begin: async () => () => {},
      inPeace: (work) => work(),
    };
    const newest = async () => 6;
    const { gaps, last } = await listen(address, course, {}, newest);
    return { gaps, last, resumedAfter };
  };

  it("hears each change once when it leaves and comes back", async () => {
    expect(await heard([4, 5], [6])).toEqual({
      ...{ gaps: 0, last: 6, resumedAfter: [undefined, "5"] },
    });
  });

  it("notices what is missing, twice, out of order, or never comes", async () => {
    expect((await heard([4, 6])).gaps).toBe(1);
    expect((await heard([4, 4, 5, 6])).gaps).toBe(1);
    expect((await heard([4, 5], [5, 6])).gaps).toBe(1);
    expect((await heard([5, 4, 5, 6])).gaps).toBeGreaterThan(0);
    expect((await heard([4])).gaps).toBe(2);
  });
});
