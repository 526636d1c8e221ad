/** Answers in pieces: at the reader's pace, and ended when the reader takes nothing for a minute. */
import { randomBytes } from "node:crypto";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { constants } from "node:zlib";
import compression from "compression";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writePieces } from "../../server/http/stream.ts";

const MB = 2 ** 20;
const FAST_BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

let server: Server;
let reader: Socket | undefined;

beforeEach(() => {
  // Sockets go on; only the clock that a stalled reader is measured by stands still.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(async () => {
  vi.useRealTimers();
  reader?.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Serves `pieces`, and gives the answer and the end of writing it, for a reader that has sent its request. */
async function served(pieces: AsyncIterable<Uint8Array>, headers = "") {
  const packed = compression({ level: 1, brotli: FAST_BROTLI }) as unknown as (
    ...args: [...Parameters<RequestListener>, () => void]
  ) => void;
  const begun = new Promise<{ response: ServerResponse; written: Promise<void> }>((resolve) => {
    server = createServer((request, response) =>
      packed(request, response, () => {
        response.writeHead(200, { "content-type": "text/csv" });
        resolve({ response, written: writePieces(response, pieces) });
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  reader = socket.pause();
  socket.write(`GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`);
  return { socket, ...(await begun) };
}

/** A file without an end, of bytes that no compression makes fewer. */
async function* endless(left: () => void): AsyncGenerator<Uint8Array> {
  const noise = randomBytes(MB);
  try {
    for (;;) yield noise;
  } finally {
    left();
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function until(done: () => boolean): Promise<void> {
  while (!done()) await turn();
}

/** Resolves when the reader's and the server's buffers are full, so that nothing more is taken. */
async function isFull({ socket }: ServerResponse): Promise<void> {
  let quiet = 0;
  for (let before = -1; quiet < 200; await turn()) {
    const now = socket?.bytesWritten ?? 0;
    quiet = now === before && (socket?.writableLength ?? 0) > 0 ? quiet + 1 : 0;
    before = now;
  }
}

describe.each([
  ["plain", ""],
  ["gzip", "Accept-Encoding: gzip\r\n"],
  ["Brotli", "Accept-Encoding: br\r\n"],
])("a %s answer in pieces", (_how, headers) => {
  it("is ended when its reader takes nothing for a minute, and its file is left", async () => {
    const left = vi.fn();
    const { response, written } = await served(endless(left), headers);
    await isFull(response);
    vi.advanceTimersByTime(59_999);
    expect(response.destroyed).toBe(false);
    vi.advanceTimersByTime(1);
    expect(response.destroyed).toBe(true);
    await written;
    expect(left).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("goes on as long as its reader takes some of it now and then", async () => {
    const { socket, response, written } = await served(endless(vi.fn()), headers);
    for (let rest = 0; rest < 3; rest++) {
      await isFull(response);
      vi.advanceTimersByTime(59_999);
      const before = socket.bytesRead;
      socket.resume();
      await until(() => socket.bytesRead > before + 10 * MB);
      socket.pause();
    }
    expect(response.destroyed).toBe(false);
    socket.destroy();
    await written;
  });

  it("waits for a piece that is long in the making", async () => {
    const making: (() => void)[] = [];
    async function* slow() {
      yield Buffer.from("begun, ");
      await new Promise<void>((resolve) => making.push(resolve));
      yield Buffer.from("made");
    }
    const { socket, response, written } = await served(slow(), headers);
    await until(() => making.length > 0);
    vi.advanceTimersByTime(3_600_000);
    expect(response.destroyed).toBe(false);
    for (const make of making) make();
    const answer = buffer(socket.resume());
    await written;
    expect(response.writableFinished).toBe(true);
    expect((await answer).length).toBeGreaterThan(0);
  });
});
