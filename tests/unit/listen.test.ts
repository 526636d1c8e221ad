/** The end of the listening socket. */
import { Agent, get, type IncomingMessage } from "node:http";
import { afterEach, expect, it } from "vitest";
import { listen } from "../../server/http/listen.ts";

const agent = new Agent({ keepAlive: true });
afterEach(() => agent.destroy());

it("waits for a request that runs, and for no connection that is kept after it", async () => {
  let finish = () => {};
  const asked = new Promise<void>((came) => {
    finish = came;
  });
  let answer = () => {};
  const listening = await listen({ port: 0, host: "127.0.0.1" }, (_request, response) => {
    response.writeHead(200).write("answered");
    answer = () => response.end();
    finish();
  });
  const answered = new Promise<string>((resolve, reject) => {
    get(listening.address, { agent }, async (response: IncomingMessage) => {
      let text = "";
      for await (const piece of response) text += piece;
      resolve(text);
    }).on("error", reject);
  });
  await asked;
  const closed = listening.close(3_600_000);
  answer();
  expect(await answered).toBe("answered");
  await closed;
});
