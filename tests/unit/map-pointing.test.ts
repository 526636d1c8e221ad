// Hover waits and leaves time to reach the popover; focus and touch do not wait.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pointingState } from "../../client/dashboard/map/pointing.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test("hover shows after 150 ms, and passing over shows nothing", () => {
  const state = pointingState(() => {});
  state.over("a", true);
  vi.advanceTimersByTime(100);
  expect(state.current()).toBeNull();
  state.over("a", false);
  vi.advanceTimersByTime(1000);
  expect(state.current()).toBeNull();
  state.over("b", true);
  vi.advanceTimersByTime(150);
  expect(state.current()).toEqual({ key: "b", how: "pointer" });
});

test("the pointer can move from the mark into the popover, which stays until it is left", () => {
  const state = pointingState(() => {});
  state.over("a", true);
  vi.advanceTimersByTime(150);
  state.over("a", false);
  vi.advanceTimersByTime(100);
  state.overPopover(true);
  vi.advanceTimersByTime(1000);
  expect(state.current()?.key).toBe("a");
  state.overPopover(false);
  vi.advanceTimersByTime(150);
  expect(state.current()).toBeNull();
});

test("focus shows at once, hover does not take it over, and leaving the mark ends it", () => {
  const changed = vi.fn();
  const state = pointingState(changed);
  state.set({ key: "a", how: "focus" });
  expect(state.current()).toEqual({ key: "a", how: "focus" });
  state.over("b", true);
  vi.advanceTimersByTime(1000);
  expect(state.current()?.key).toBe("a");
  state.blur("b");
  expect(state.current()?.key).toBe("a");
  state.blur("a");
  expect(state.current()).toBeNull();
  expect(changed).toHaveBeenCalledTimes(2);
});

test("Escape ends it, and a hover that was waiting too", () => {
  const state = pointingState(() => {});
  state.over("a", true);
  state.clear();
  vi.advanceTimersByTime(1000);
  expect(state.current()).toBeNull();
});
