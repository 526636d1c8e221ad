// What a request gives or throws, whatever becomes of its answer on the way.
import { afterEach, describe, expect, it, vi } from "vitest";
import { ApiProblem, get, NetworkFailure } from "../../client/api.ts";

afterEach(() => vi.unstubAllGlobals());

/** Has the server answer this. */
function answering(response: () => Response | Promise<Response>): void {
  vi.stubGlobal("fetch", async () => response());
}

/** An answer whose body breaks off in the middle. */
function broken(status: number): Response {
  const body = new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('{"items": ['));
      controller.error(new TypeError("connection lost"));
    },
  });
  return new Response(body, { status });
}

const thrown = (signal?: AbortSignal) => get("/api/events", { signal }).catch((error) => error);

describe("a request", () => {
  it("gives the answer's JSON", async () => {
    answering(() => Response.json({ items: [] }));
    expect(await get("/api/events")).toEqual({ items: [] });
  });

  it("throws the server's problem, and after how many seconds to ask again", async () => {
    const headers = { "retry-after": "840" };
    answering(() => Response.json({ code: "too_many_requests" }, { status: 429, headers }));
    const problem = await thrown();
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem).toMatchObject({ status: 429, code: "too_many_requests", retryAfter: 840 });
  });

  it("never takes an answer that broke off for an empty one", async () => {
    answering(() => broken(200));
    expect(await thrown()).toBeInstanceOf(NetworkFailure);
  });

  it("throws the problem by its status when the problem's own words broke off", async () => {
    answering(() => broken(503));
    expect(await thrown()).toMatchObject({ name: "ApiProblem", status: 503 });
  });

  it("that was given up in the middle of its answer throws that, not a failure", async () => {
    const giveUp = new AbortController();
    answering(() => {
      giveUp.abort();
      return broken(200);
    });
    const error = await thrown(giveUp.signal);
    expect(error).not.toBeInstanceOf(NetworkFailure);
    expect(error).toBeInstanceOf(Error);
  });
});
