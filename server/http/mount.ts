// The web server's whole surface: health, the one list of routes, the client, and problems for all else.
import type { ServerResponse } from "node:http";
import { constants } from "node:zlib";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type Request } from "express";
import { pageAt } from "../../domain/page-path.ts";
import { PROBLEMS, Problem, type ProblemCode } from "../../domain/problem.ts";
import type { Tiles } from "../../domain/tiles.ts";
import { clientFiles } from "./client.ts";
import { documentationRoutes } from "./documentation.ts";
import { cardHeaders, sameSiteOnly, securityHeaders } from "./guard.ts";
import { type OwnNames, ownNamesOnly } from "./host.ts";
import { KeyRefused } from "./key-refused.ts";
import { type Logger, logRequests, toldPath } from "./log.ts";
import { mountMetrics } from "./metrics.ts";
import { detailsOf, problemOf, sendProblem } from "./problem.ts";
import type { Route } from "./route.ts";
import { type SecurityLog, senderOf } from "./security-log.ts";
import { serve } from "./serve.ts";
import type { PageStatus, Service } from "./service.ts";
import { endStalled } from "./stream.ts";

export type Site = OwnNames & {
  /** What runs behind the routes; null while it is being started. */
  service: Service | null;
  routes: readonly Route[];
  /** Why the site can't answer yet, or null when it can. */
  notReady: () => Promise<string | null>;
  /** Express's `trust proxy`: which proxies may say who the client is. */
  trustProxy: boolean | number | string;
  /** Online map tiles, or null. */
  tiles: Tiles | null;
  /** Folder of the built client, or null for the API alone. */
  clientFolder: string | null;
  log: Logger;
  security: SecurityLog;
};

/** Builds the Express app. Every answer it gives carries the security headers. */
export function mount(site: Site): Express {
  const app = express();
  app.disable("x-powered-by").disable("etag").set("query parser", false);
  app.set("trust proxy", site.trustProxy);
  app.use(logRequests(site.log));
  app.use(endStalled());
  app.use(securityHeaders(site.tiles && new URL(site.tiles.url).origin));
  app.use(ownNamesOnly(site));
  mountHealth(app, site.notReady);
  if (site.service !== null) mountMetrics(app, site.service);
  app.use(sameSiteOnly(site.publicOrigin));
  if (site.service !== null) mountRoutes(app, site.service, site.routes);
  if (site.clientFolder !== null)
    app.use(
      clientFiles(site.clientFolder, site.tiles, {
        statusOf: statusOf(site.service),
        headOf: async ({ originalUrl }) =>
          site.service?.pageHead(new URL(originalUrl, "http://localhost")) ?? null,
      }),
    );
  app.use(async (_request, _response, next) => {
    const starting = site.service === null ? await site.notReady() : null;
    if (starting !== null) next(new Problem("unavailable", starting));
    else next(new Problem("not_found", "There is nothing at this address."));
  });
  app.use(answerProblems(site.security));
  return app;
}

/** While the service is being started, there may be a record at whatever address a record can have. */
function statusOf(service: Site["service"]): (request: Request) => Promise<PageStatus> {
  if (service === null) return async ({ path }) => (pageAt(path) === undefined ? 404 : 200);
  return (request) => service.pageStatus(request.path, request);
}

function mountHealth(app: Express, notReady: Site["notReady"]): void {
  app.get("/healthz", (_request, response) => {
    response.set("cache-control", "no-store").json({ status: "ok" });
  });
  app.get("/readyz", async (_request, response) => {
    const reason = await notReady();
    if (reason !== null) sendProblem(response, new Problem("unavailable", reason));
    else response.set("cache-control", "no-store").json({ status: "ready" });
  });
}

function mountRoutes(app: Express, service: Service, routes: readonly Route[]): void {
  app.use(
    ["/api", "/embed", "/feeds", "/ogc", "/acled", "/deleted"],
    compression({
      level: 1,
      brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
      filter: (request, response) =>
        response.getHeader("content-type") !== "text/event-stream" &&
        response.getHeader("accept-ranges") !== "bytes" &&
        (isLines(response) || compression.filter(request, response)),
    }),
  );
  app.use("/api", documentationRoutes(routes, service));
  app.use("/embed", cardHeaders());
  for (const [path, methods] of byPath(routes))
    app.all(path, async (request, response) => {
      response.locals.route = path;
      const method = request.method === "HEAD" ? "GET" : request.method;
      const route = methods.find((candidate) => candidate.method === method);
      if (route !== undefined) return serve(service, route, request, response);
      response.set("allow", methods.map((candidate) => candidate.method).join(", "));
      throw new Problem("method_not_allowed", `${request.method} can't be used here.`);
    });
}

/** JSON Lines, which the table of what is worth compressing does not know. */
function isLines(response: Pick<ServerResponse, "getHeader">): boolean {
  return String(response.getHeader("content-type")).startsWith("application/x-ndjson");
}

/** Routes by path; a fixed segment comes before a parameter in its place. */
function byPath(routes: readonly Route[]): [string, Route[]][] {
  const groups = new Map<string, Route[]>();
  for (const route of routes) groups.set(route.path, [...(groups.get(route.path) ?? []), route]);
  const order = (path: string) => path.replaceAll(":", "\uffff");
  return [...groups].sort(([a], [b]) => (order(a) < order(b) ? -1 : 1));
}

function answerProblems(security: SecurityLog): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    // Who has left is not answered, and what was dropped for that did not fail.
    if (response.destroyed && error instanceof Error && error.name === "AbortError") return;
    const problem = problemOf(error);
    // The request's line in the log tells of it.
    if (problem !== error && detailsOf(problem).status >= 500)
      response.err = error instanceof Error ? error : new Error(String(error));
    if (!response.locals.told) tellRefusal(security, request, problem);
    sendProblem(response, problem);
  };
}

const REFUSALS: readonly ProblemCode[] = [
  "not_signed_in",
  "not_allowed",
  "cross_site",
  "too_many_requests",
];

function tellRefusal(security: SecurityLog, request: Request, problem: Problem): void {
  const { code } = problem;
  const { method } = request;
  const path = toldPath(request.path);
  const asked = { status: PROBLEMS[code], code, method, path };
  if (problem instanceof KeyRefused) {
    const { account } = problem;
    security.tell("key_refused", senderOf(request), { account, method, path });
  } else if (code === "wrong_host") security.tell("host_refused", senderOf(request), asked);
  else if (REFUSALS.includes(code) && method !== "GET" && method !== "HEAD")
    security.tell("write_refused", senderOf(request), asked);
}
