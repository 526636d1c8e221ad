/** What goes wrong in one thread is told in another as if it had gone wrong there. */
import { once } from "node:events";
import { MessageChannel } from "node:worker_threads";
import { expect, it } from "vitest";
import { receivedError, type SentError, sentError } from "../../engine/worker/sent-error.ts";
import { failureOf } from "../../server/db/failure.ts";

/** Sends it as threads do. */
async function across(thrown: unknown): Promise<Error> {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(sentError(thrown));
  const [sent] = (await once(port2, "message")) as [SentError];
  port1.close();
  return receivedError(sent);
}

it("a failure of the database is the same failure in the other thread", async () => {
  const refused = Object.assign(new Error("no more connections"), { code: "53300" });
  expect(failureOf(await across(refused))).toBe("busy");
  expect(failureOf(await across(new Error("Connection terminated unexpectedly")))).toBe(
    "unreachable",
  );
  expect(failureOf(await across(new TypeError("x is not a function")))).toBeNull();
});

it("an error keeps its name, its words and its stack, which holds neither twice", async () => {
  const thrown = new TypeError("x is not a function");
  const { name, message, stack } = await across(thrown);
  expect([name, message, stack]).toEqual(["TypeError", "x is not a function", thrown.stack]);
  expect(await across("a word")).toMatchObject({ message: "a word" });
});
