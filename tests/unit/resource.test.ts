/** One question asked again and again: whose answer stands, and what happens when the server was away. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { eventually } from "../support/eventually.ts";

class Stream extends EventTarget {
  static last: Stream;
  constructor() {
    super();
    Stream.last = this;
  }
  close() {}
  hello = () => this.dispatchEvent(new MessageEvent("hello", { data: '{"number":1}' }));
}

let up: boolean;
let asked: string[];

beforeEach(() => {
  vi.resetModules();
  up = true;
  asked = [];
  vi.stubGlobal("EventSource", Stream);
  vi.stubGlobal("fetch", async (path: string) => {
    if (path.startsWith("/api/changes")) return Response.json({ items: [], next: null });
    asked.push(path);
    if (!up) throw new TypeError("connection refused");
    return Response.json(path);
  });
});
afterEach(() => vi.unstubAllGlobals());

async function open() {
  const { resource } = await import("../../client/resource.ts");
  const question = resource<"/api/summary">();
  const settled = () => eventually(() => expect(question.since.value).toBeNull());
  return { question, settled };
}

it("knows that the answer which stands belongs to another question once asking failed", async () => {
  const { question, settled } = await open();
  question.ask("/lowest");
  await settled();
  expect(question.stale.value).toBe(false);
  up = false;
  question.again();
  await settled();
  expect(question.stale.value).toBe(false);
  question.ask("/highest");
  await settled();
  expect(question.answer.value).toBe("/lowest");
  expect(question.stale.value).toBe(true);
  up = true;
  question.again();
  await settled();
  expect(question.answer.value).toBe("/highest");
  expect(question.stale.value).toBe(false);
});

it("asks by itself what failed, once the stream is back, and nothing that did not fail", async () => {
  const { startLive } = await import("../../client/live.ts");
  startLive();
  Stream.last.hello();
  const { question, settled } = await open();
  question.ask("/lowest");
  await settled();
  Stream.last.dispatchEvent(new Event("error"));
  Stream.last.hello();
  expect(asked).toEqual(["/lowest"]);
  up = false;
  Stream.last.dispatchEvent(new Event("error"));
  question.ask("/highest");
  await settled();
  up = true;
  Stream.last.hello();
  await settled();
  expect(asked).toEqual(["/lowest", "/highest", "/highest"]);
  expect(question.answer.value).toBe("/highest");
  expect(question.failure.value).toBeNull();
});
