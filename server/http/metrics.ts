// Counts requests, and tells what is measured to a program on this machine or to an administrator.
import type { Express, Request, Response } from "express";
import { roleSchema } from "../../domain/roles.ts";
import { authorise } from "./authorise.ts";
import type { Service } from "./service.ts";

/** Mounts GET /metrics, and counts what is mounted after it; a route's pattern stands in `response.locals.route`. */
export function mountMetrics(app: Express, service: Service): void {
  const { metrics } = service;
  app.use((request, response, next) => {
    const began = performance.now();
    response.once("close", () => {
      metrics.answered({
        method: METHODS.includes(request.method) ? request.method : "other",
        route: response.locals.route ?? "none",
        status: statusOf(response),
        seconds: (performance.now() - began) / 1000,
      });
    });
    next();
  });
  app.get("/metrics", async (request, response) => {
    response.locals.route = "/metrics";
    if (!isFromHere(request)) await authoriseReader(service, request);
    const text = await metrics.text();
    response.set({ "cache-control": "no-store", "content-type": metrics.type }).send(text);
  });
}

const METHODS = ["GET", "HEAD", "POST", "PATCH", "DELETE"];

/** "2xx"; "left" where the client did not wait for all of it. */
function statusOf(response: Response): string {
  return response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : "left";
}

/** What proxies add: where one stands between, everybody's requests come from this machine. */
const FORWARDED = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"];

const isLoopback = (address: string | undefined) =>
  address !== undefined && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);

/** Whether a program on this machine asks, by an address of this machine and no proxy's. */
function isFromHere({ socket, ip, headers, hostname }: Request): boolean {
  const byOwnName = hostname === "localhost" || isLoopback(hostname.replace(/^\[|\]$/g, ""));
  return (
    isLoopback(socket.remoteAddress) &&
    isLoopback(ip) &&
    byOwnName &&
    !FORWARDED.some((name) => name in headers)
  );
}

/**
 * Lets administrators through. Nobody is one by an API key; but an administrator's key reads what is measured, in
 * which nothing of the record stands, since a program on another machine has no other way.
 */
async function authoriseReader(service: Service, request: Request): Promise<void> {
  const { id, role, key } = await service.authenticate(request);
  const holder =
    key &&
    (await service.db.selectFrom("user").select("role").where("id", "=", id).executeTakeFirst());
  const asker = { role: holder ? roleSchema.parse(holder.role) : role, key: null };
  authorise(asker, "set up the archive", service.openness);
}
