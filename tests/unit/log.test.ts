/** The log: a failure is one line, in which each cause has its stack once; one that goes on is not told every second. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLogger, failureTeller } from "../../server/http/log.ts";

let lines: string[];
const told = () => lines.map((line) => JSON.parse(line));
const log = (level = "info") => createLogger(level, { write: (line) => void lines.push(line) });

beforeEach(() => {
  lines = [];
});

describe("an error in the log", () => {
  it("is one line with its stack, and that of each cause, once", () => {
    const cause = new TypeError("x is not a function");
    const error = new Error("the page could not be drawn", { cause });
    log().error({ err: error }, "a request failed");
    const [line] = told();
    expect(lines).toHaveLength(1);
    expect(lines[0]?.match(/\n/g)).toHaveLength(1);
    expect(line.err).toMatchObject({ type: "Error", message: error.message, stack: error.stack });
    expect(line.err.cause).toMatchObject({ type: "TypeError", stack: cause.stack });
    const inStacks = [error, cause].map(({ stack = "" }) => stack.split("\n").length - 1);
    expect(lines[0]?.split("\\n    at ").length).toBe(1 + (inStacks[0] ?? 0) + (inStacks[1] ?? 0));
  });

  it("names what several tries came to", () => {
    const refused = (port: number) =>
      Object.assign(new Error(`connect ECONNREFUSED ::1:${port}`), { code: "ECONNREFUSED" });
    const error = Object.assign(new AggregateError([refused(1), refused(2)]), {
      code: "ECONNREFUSED",
    });
    log().error({ err: error }, "x");
    expect(told()[0].err).toEqual({
      ...{ type: "AggregateError", code: "ECONNREFUSED" },
      message: "connect ECONNREFUSED ::1:1; connect ECONNREFUSED ::1:2",
    });
  });

  it("of a database that is away has no stack: it says nothing of the cause", () => {
    const error = Object.assign(new Error("the database system is shutting down"), {
      ...{ code: "57P03", detail: "hunter2" },
    });
    log().error({ err: error }, "x");
    expect(told()[0].err).toEqual({ type: "Error", code: "57P03", message: error.message });
  });
});

describe("a failure that goes on", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const away = (code: string) => Object.assign(new Error(`away: ${code}`), { code });

  it("is told at once, then once a minute with how often it came, each cause by itself", () => {
    const failed = failureTeller(log(), "the log could not be followed");
    for (let second = 0; second < 130; second++) {
      failed(away("57P03"));
      if (second === 30) failed(away("ECONNREFUSED"));
      vi.advanceTimersByTime(1_000);
    }
    expect(told().map(({ err, again, msg }) => [err.code, again, msg])).toEqual([
      ["57P03", undefined, "the log could not be followed"],
      ["ECONNREFUSED", undefined, "the log could not be followed"],
      ["57P03", 60, "the log could not be followed"],
      ["57P03", 60, "the log could not be followed"],
    ]);
  });

  it("is told at once when it comes back after a while", () => {
    const failed = failureTeller(log(), "x");
    failed(away("57P03"));
    vi.advanceTimersByTime(90_000);
    failed(away("57P03"));
    expect(told()).toHaveLength(2);
    expect(told()[1].again).toBe(1);
  });
});
