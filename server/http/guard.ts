// What protects the reader's browser: headers on every answer, and no writing on behalf of another site.
import type { IncomingMessage } from "node:http";
import type { Request, RequestHandler } from "express";
import helmet, { type HelmetOptions } from "helmet";
import { Problem } from "../../domain/problem.ts";

type Directives = Record<string, string[] | null>;

/** Nothing but what the page is made of, all of it from here. */
const PAGE: Directives = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "manifest-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'none'"],
  "require-trusted-types-for": ["'script'"],
  "trusted-types": ["default"],
};

const YEAR_S = 31_536_000;

/**
 * Security headers for every answer; HSTS where the request came over TLS.
 * @param tiles origin of online map tiles, or null
 */
export function securityHeaders(tiles: string | null): RequestHandler {
  const images = tiles === null ? {} : { "img-src": ["'self'", "data:", tiles] };
  const headers = (tls: boolean) => helmet(optionsFor({ ...PAGE, ...images }, tls));
  const [plain, overTls] = [headers(false), headers(true)];
  return (request, response, next) => (request.secure ? overTls : plain)(request, response, next);
}

/** Headers for cards, which the pages of every other site may frame; nothing but their height leaves them. */
export function cardHeaders(): RequestHandler {
  const { "connect-src": _, "manifest-src": __, ...rest } = PAGE;
  const directives = { ...rest, "form-action": ["'none'"], "frame-ancestors": ["*"] };
  const policy = helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: { ...directives, "trusted-types": ["'none'"] },
  });
  return (request, response, next) => {
    response.removeHeader("x-frame-options");
    response.set({
      "cross-origin-resource-policy": "cross-origin",
      "cross-origin-embedder-policy": "require-corp",
    });
    policy(request, response, next);
  };
}

/** What it does not name is as Helmet has it: no referrer, and no window and no resource for other origins. */
function optionsFor(directives: Directives, tls: boolean): HelmetOptions {
  return {
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: tls && { maxAge: YEAR_S, includeSubDomains: false },
    xFrameOptions: { action: "deny" },
  };
}

/**
 * Refuses requests that could write and that a page of another site sent: by what the browser says of
 * the sender, then by the exact origin. Programs send neither header, or an API key.
 * @param publicOrigin where people reach the site, when that is set
 */
export function sameSiteOnly(publicOrigin: string | null): RequestHandler {
  return (request, _response, next) => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    // A page of another site can't send a key, and with one no cookie counts.
    if (bearerOf(request) !== null) return next();
    const sender = request.headers["sec-fetch-site"];
    const origin = request.headers.origin;
    const fromHere = sender === undefined || sender === "same-origin" || sender === "none";
    if (fromHere && (origin === undefined || isOurs(origin, request, publicOrigin))) return next();
    next(new Problem("cross_site", "This was sent by a page of another site."));
  };
}

/** The API key that a request comes with, if any. Other schemes are for a proxy before this site. */
export function bearerOf({ headers }: IncomingMessage): string | null {
  return /^bearer +(\S.*)$/i.exec(headers.authorization ?? "")?.[1]?.trim() ?? null;
}

function isOurs(origin: string, request: Request, publicOrigin: string | null): boolean {
  return origin === publicOrigin || origin === `${request.protocol}://${request.headers.host}`;
}
