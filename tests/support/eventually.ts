/** Waiting for what is to come. */
import { vi } from "vitest";
import { NET_MS } from "./net.ts";

/** Waits until `check` no longer throws, as long as a busy machine may need, and gives what it gave. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { interval: 10, timeout: NET_MS });
}
