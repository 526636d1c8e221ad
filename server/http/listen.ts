// The listening socket: its time limits, its address, and its end.
import { createServer, type RequestListener, type Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

export type Listening = {
  /** Where it listens, as an address without a slash at its end. */
  address: string;
  /** What answers requests from now on. */
  answerWith: (listener: RequestListener) => void;
  /** Takes no new connections and waits for running requests, at most `graceMs`. */
  close: (graceMs: number) => Promise<void>;
};

const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
const CHECK_MS = 2_000;

/** @param port 0 for any free one. Rejects with Node's error when the port can't be had. */
export async function listen(
  { port, host }: { port: number; host: string },
  first: RequestListener,
): Promise<Listening> {
  let listener = first;
  const server = createServer(
    {
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: CHECK_MS,
    },
    (request, response) => listener(request, response),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  return {
    address: addressOf(server, host),
    answerWith: (next) => {
      listener = next;
    },
    close: (graceMs) => close(server, graceMs),
  };
}

function addressOf(server: Server, host: string): string {
  const bound = server.address();
  const port = bound !== null && typeof bound === "object" ? bound.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

async function close(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // A kept-alive connection whose last answer was sent meanwhile holds the server open until it idles.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await Promise.race([closed, sleep(graceMs, undefined, { ref: false })]);
  clearInterval(idle);
  server.closeAllConnections();
  await closed;
}
