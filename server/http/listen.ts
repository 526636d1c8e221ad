// The listening socket: its time limits, what it says to what is no request, its address, and its end.
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  STATUS_CODES,
} from "node:http";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Problem } from "../../domain/problem.ts";
import { ownAddress } from "./own-address.ts";
import { detailsOf } from "./problem.ts";

export type Listening = {
  /** Where it listens, as an address without a slash at its end. */
  address: string;
  /** What answers requests from now on. */
  answerWith: (listener: RequestListener) => void;
  /** Takes no new connections and waits for running requests, at most `graceMs`. */
  close: (graceMs: number) => Promise<void>;
};

/**
 * How long a request's head may take to come, then its body, and all of one that brings a file; how often
 * that is looked at; how long a connection without a request is kept. Reverse proxies keep theirs for up to two minutes and must be the
 * first to end one: who sends a request on a connection that ends at that moment loses it.
 */
export const TIMES = {
  ...{ headersMs: 10_000, bodyMs: 20_000, uploadMs: 600_000 },
  ...{ checkMs: 1_000, idleMs: 125_000 },
};

const deadlines = new WeakMap<IncomingMessage, NodeJS.Timeout>();

/** Lets a request take as long as one may that brings a file, however slow its sender's line is. */
export function expectFile(request: IncomingMessage): void {
  clearTimeout(deadlines.get(request));
}

/** @param port 0 for any free one. Rejects with Node's error when the port can't be had. */
export async function listen(
  { port, host }: { port: number; host: string },
  first: RequestListener,
  { headersMs, bodyMs, uploadMs, checkMs, idleMs } = TIMES,
): Promise<Listening> {
  let listener = first;
  const begun = new WeakMap<Socket, () => boolean>();
  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: uploadMs,
      connectionsCheckingInterval: checkMs,
      keepAliveTimeout: idleMs,
    },
    (request, response) => {
      begun.set(request.socket, () => response.headersSent && !response.writableEnded);
      const late = setTimeout(() => {
        if (!request.complete) server.emit("clientError", LATE, request.socket);
      }, bodyMs);
      deadlines.set(request, late.unref());
      request.once("close", () => clearTimeout(late));
      listener(request, response);
    },
  );
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    if (socket.writable && !begun.get(socket)?.()) socket.end(answerTo(error));
    socket.destroySoon();
  });
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

/** What Node says of a request that is not whole in time, of one whose body is not. */
const LATE = Object.assign(new Error("late"), { code: "ERR_HTTP_REQUEST_TIMEOUT" });

/** What is said to a connection on which no whole request came, by Node's code for why. */
function answerTo({ code }: NodeJS.ErrnoException): string {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT")
    return written(new Problem("request_timeout", "The request did not come in time."));
  if (code === "HPE_HEADER_OVERFLOW")
    return written(new Problem("too_large", "The request's head is too long."), 431);
  return written(new Problem("bad_input", "The request is malformed."));
}

/** An answer as it goes over the wire. */
function written(problem: Problem, status: number = detailsOf(problem).status): string {
  const body = JSON.stringify({ ...detailsOf(problem), status });
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Content-Type: application/problem+json",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Cache-Control: no-store",
    "Connection: close",
    "",
    body,
  ].join("\r\n");
}

function addressOf(server: Server, host: string): string {
  const bound = server.address();
  const port = bound !== null && typeof bound === "object" ? bound.port : 0;
  return ownAddress(host, port);
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
