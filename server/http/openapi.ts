// The OpenAPI document, made from the same list of routes that serves them.
import {
  OpenAPIRegistry,
  OpenApiGeneratorV3,
  OpenApiGeneratorV31,
  type RouteConfig,
} from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import { problemSchema } from "../../domain/answers/problem.ts";
import { FILTER_KEYS } from "../../domain/filter-url.ts";
import { objectKeys } from "../../domain/object-keys.ts";
import { PROBLEMS, type ProblemCode } from "../../domain/problem.ts";
import { UPLOAD } from "./body.ts";
import { FILTER_WORDS } from "./filter-words.ts";
import { FORM, PARTS } from "./form.ts";
import type { Route } from "./route.ts";

const filterSchema = z.object(
  Object.fromEntries(
    FILTER_KEYS.map((key) => [
      key,
      z
        .string()
        .optional()
        .describe(FILTER_WORDS[key] ?? ""),
    ]),
  ),
);

const idempotencyHeader = z.object({
  "Idempotency-Key": z
    .string()
    .max(255)
    .optional()
    .describe("Best a UUID: the same key with the same request gives the first answer again."),
});

/** @param version the program's */
export function openApiDocument(routes: readonly Route[], version: string) {
  const registry = new OpenAPIRegistry();
  for (const route of inOrder(routes)) registry.registerPath(pathOf(route));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: { title: "Vigil", version, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    servers: [{ url: "/" }],
    tags: GROUPS.map((name) => ({ name })),
  });
}

/**
 * The same of some routes, for programs that read OpenAPI 3.0 and look for paths under an address.
 * @param at the address under which the routes are, and the part of their paths that belongs to it
 */
export function openApi30Document(
  routes: readonly Route[],
  version: string,
  { title, site, base }: { title: string; site: string; base: string },
) {
  const registry = new OpenAPIRegistry();
  for (const route of routes)
    registry.registerPath({ ...pathOf(route), path: pathOf(route).path.slice(base.length) || "/" });
  return new OpenApiGeneratorV3(registry.definitions).generateDocument({
    openapi: "3.0.3",
    info: { title, version },
    servers: [{ url: `${site}${base}` }],
  });
}

function pathOf(route: Route): RouteConfig {
  const { method, path, contract } = route;
  const { params, body, upload, form, creates, answer, example } = contract;
  const problems = problemsOf(route);
  return {
    method: method.toLowerCase() as Lowercase<typeof method>,
    path: path.replace(/:(\w+)/g, "{$1}"),
    summary: contract.doc,
    description: `Who may: \`${contract.may}\`.`,
    "x-may": contract.may,
    "x-problems": problems,
    ...(example?.query ? { "x-example-query": example.query } : {}),
    tags: [groupOf(route)],
    request: {
      ...(params ? { params: objectOf(params) } : {}),
      ...queryOf(contract),
      ...(creates ? { headers: idempotencyHeader } : {}),
      ...(body ? { body: { content: contentOf(bodyOf(body, example?.body), form) } } : {}),
      ...(upload ? { body: { content: { [UPLOAD]: fileOf(example?.body) } } } : {}),
    },
    responses: {
      ...answersOf(answer),
      default: {
        description: `A problem: ${problems.join(", ")}.`,
        content: { "application/problem+json": { schema: problemSchema } },
      },
    },
  };
}

function answersOf(answer: Route["contract"]["answer"]): RouteConfig["responses"] {
  const description = "The answer.";
  if (answer instanceof z.ZodType)
    return { "2XX": { description, content: { "application/json": { schema: answer } } } };
  const types = typeof answer === "string" ? { [answer]: z.string() } : answer;
  const contents = Object.entries(types).map(([type, schema]) => [type, { schema }]);
  return { 200: { description, content: Object.fromEntries(contents) } };
}

/** What other examples build on, and what ends what they are about. */
const FIRST = [
  "POST /api/auth/admin-link",
  "POST /api/auth/sign-in",
  "POST /api/sources",
  "POST /api/imports",
];
const LAST = [
  "POST /api/events/:id/retract",
  "POST /api/claims/:id/erase",
  "POST /api/events/:id/erase",
  "POST /api/drafts/:id/erase",
  "POST /api/snapshots/:id/withdraw",
  "POST /api/auth/password-link",
  "POST /api/accounts/:id/end-sessions",
  "POST /api/accounts/:id/erase",
  "POST /api/auth/end-other-sessions",
  "POST /api/auth/sessions/:id/end",
  "POST /api/auth/sign-out",
];

/** The order in which the examples work, one after the other. */
function inOrder(routes: readonly Route[]): Route[] {
  const rank = ({ method, path }: Route) => {
    const name = `${method} ${path}`;
    return FIRST.includes(name) ? FIRST.indexOf(name) - FIRST.length : LAST.indexOf(name) + 1;
  };
  return routes.toSorted((a, b) => rank(a) - rank(b));
}

const GROUPS = [
  "Reading",
  "Following the record",
  "Proposing and deciding",
  "Writing",
  "Jobs",
  "Accounts",
] as const;

/** What a route is about. */
function groupOf({ method, path, contract: { may } }: Route): (typeof GROUPS)[number] {
  if (path.startsWith("/api/jobs")) return "Jobs";
  if (/^\/api\/(me|auth|accounts|keys|mode)/.test(path)) return "Accounts";
  if (/^\/api\/(changes|live)$/.test(path)) return "Following the record";
  if (may === "propose" || may === "decide drafts") return "Proposing and deciding";
  // A file is read once it is brought.
  if (path.startsWith("/api/imports")) return "Writing";
  return method === "GET" ? "Reading" : "Writing";
}

/** What a body is sent as, the usual way first. */
function contentOf({ schema, example }: ReturnType<typeof bodyOf>, form: true | undefined) {
  if (!form) return { "application/json": { schema, example } };
  const fields = new URLSearchParams(example as Record<string, string>).toString();
  return { [FORM]: { schema, example: fields }, [PARTS]: { schema } };
}

/** A body without fields is an empty object. */
function bodyOf(schema: z.ZodType, example: unknown = {}) {
  return { schema, example };
}

function fileOf(example: unknown) {
  return { schema: z.string().meta({ format: "binary" }), example };
}

function queryOf({ query, filter }: Route["contract"]) {
  if (query === undefined) return filter ? { query: filterSchema } : {};
  const own = objectOf(query);
  return { query: filter ? filterSchema.extend(own.shape) : own };
}

/** The object that a schema reads, before what it makes of it. */
function objectOf(schema: z.ZodType): z.ZodObject {
  if (schema instanceof z.ZodPipe) return objectOf(schema.in as z.ZodType);
  if (schema instanceof z.ZodObject) return schema;
  throw new TypeError("parameters are described by an object");
}

const CODES = objectKeys(PROBLEMS);
const OF_BODIES: readonly ProblemCode[] = [
  "bad_input",
  "bad_json",
  "request_timeout",
  "too_large",
  "unsupported_media_type",
];

/** In the order of the table of problems. */
export function problemsOf({ method, contract }: Route): ProblemCode[] {
  const { may, params, page, creates, problems = [] } = contract;
  const filter = contract.filter && !page;
  const query = contract.query && !page;
  const reads = method === "GET";
  const found = new Set<ProblemCode>(["wrong_host", "internal", "unavailable", ...problems]);
  const add = (when: unknown, ...codes: readonly ProblemCode[]) => {
    if (when) for (const code of codes) found.add(code);
  };
  add(may !== "sign in", "not_signed_in");
  add(filter || !["sign in", "read"].includes(may), "not_allowed");
  add(filter, "bad_filter");
  add(params || query || !(filter || page), "bad_input");
  add(params, "not_found");
  add(!reads, ...OF_BODIES, "cross_site", "storage_full");
  add(!reads && !contract.evenReadOnly, "read_only");
  add(creates, "key_reused");
  add(reads || creates || contract.costly, "too_many_requests");
  return CODES.filter((code) => found.has(code));
}
