/** Waiting has an end, but none that comes only because the process itself was busy. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { afterWaiting } from "../../server/db/read-write-split.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("it is late after the time, once", () => {
  const late = vi.fn();
  afterWaiting(1_000, late);
  vi.advanceTimersByTime(900);
  expect(late).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5_000);
  expect(late).toHaveBeenCalledTimes(1);
});

it("it is never late once it was called off", () => {
  const late = vi.fn();
  const callOff = afterWaiting(1_000, late);
  vi.advanceTimersByTime(500);
  callOff();
  vi.advanceTimersByTime(5_000);
  expect(late).not.toHaveBeenCalled();
});

it("time for which the process was busy does not count", async () => {
  vi.useRealTimers();
  const late = vi.fn();
  const callOff = afterWaiting(400, late);
  for (const began = performance.now(); performance.now() - began < 500; );
  await new Promise((resolve) => setImmediate(resolve));
  expect(late).not.toHaveBeenCalled();
  callOff();
});
