/** Answers of any kind, whose reader takes nothing. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, expect, it } from "vitest";
import { endStalled } from "../../server/http/stream.ts";

const SOON_MS = 50;
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** The server's side of one answer, to a reader that has sent its request and takes nothing. */
async function asked() {
  const handle = endStalled(SOON_MS) as unknown as (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => void;
  const server = createServer();
  const come = once(server, "request");
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const reader = connect((server.address() as AddressInfo).port, "127.0.0.1").pause();
  reader.on("error", () => {}).write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  ends.push(() => {
    reader.destroy();
    server.closeAllConnections();
    server.close();
  });
  const [request, response] = (await come) as [IncomingMessage, ServerResponse];
  handle(request, response, () => {});
  return { reader, response };
}

it("an answer that nobody takes is ended", async () => {
  const { reader, response } = await asked();
  const bytes = 64 * 2 ** 20;
  response.end(Buffer.alloc(bytes));
  await once(response, "close");
  await once(reader.resume(), "close");
  expect(reader.bytesRead).toBeLessThan(bytes);
});

it("an answer that is long in the making is waited for", async () => {
  const { reader, response } = await asked();
  await once(response, "timeout");
  expect(response.destroyed).toBe(false);
  response.end("made");
  const [text] = await once(reader.resume(), "data");
  expect(String(text)).toContain("made");
});
