/** A host of somebody else's on this machine: answers paths as a test tells it to, and remembers who asked what. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Answerer = (request: IncomingMessage, response: ServerResponse) => void;

export type ForeignHost = {
  /** Without a slash at the end. */
  origin: string;
  /** As the setting FETCH_PRIVATE_HOSTS has it. */
  host: string;
  port: string;
  /** What was asked for, first to last. */
  asked: { path: string; headers: IncomingMessage["headers"] }[];
  /** How many connections were made, whatever was asked. */
  connections: number;
  /** What answers a path; any other is a 404. */
  pages: Map<string, Answerer>;
  stop: () => Promise<void>;
};

/** Starts it on a free port. @param listen the address, as in "127.0.0.1" or "::" */
export async function startForeignHost(listen = "127.0.0.1"): Promise<ForeignHost> {
  const http = createServer((request, response) => {
    const path = request.url ?? "";
    host.asked.push({ path, headers: request.headers });
    const page = host.pages.get(path);
    if (page === undefined) response.writeHead(404).end();
    else page(request, response);
  });
  http.on("connection", () => {
    host.connections += 1;
  });
  await new Promise<void>((resolve) => http.listen(0, listen, resolve));
  const port = String((http.address() as AddressInfo).port);
  const host: ForeignHost = {
    ...{ origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, port },
    ...{ asked: [], connections: 0, pages: new Map() },
    stop: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  return host;
}

/** Answers with this text. */
export const text =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Answerer =>
  (_, response) => {
    response
      .writeHead(status, { "content-type": "text/plain; charset=utf-8", ...headers })
      .end(body);
  };

/** Leads on to another address. */
export const leadsTo =
  (location: string, status = 302): Answerer =>
  (_, response) => {
    response.writeHead(status, { location }).end();
  };
