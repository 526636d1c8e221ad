/** The connection that hears from PostgreSQL, where there is none. */
import { createServer } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { listen } from "../../server/db/postgres-listener.ts";

afterEach(() => vi.useRealTimers());

/** A port of this machine at which nobody answers. */
async function deadPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

it("tries again a second after it was refused, tells of each time, and of none once it is stopped", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const failed = vi.fn();
  const stop = await listen({ host: "127.0.0.1", port: await deadPort() }, vi.fn(), failed);
  expect(failed).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(999);
  expect(failed).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  while (failed.mock.calls.length < 2) await new Promise(setImmediate);
  await stop();
  expect(vi.getTimerCount()).toBe(0);
});
