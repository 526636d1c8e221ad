// The OpenAPI document, made from the same list of routes that serves them.
import {
  OpenAPIRegistry,
  OpenApiGeneratorV31,
  type RouteConfig,
} from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import { FILTER_KEYS } from "../../domain/filter-url.ts";
import { PROBLEMS } from "../../domain/problem.ts";
import type { Route } from "./route.ts";

const filterSchema = z.object(
  Object.fromEntries(FILTER_KEYS.map((key) => [key, z.string().optional()])),
);

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(PROBLEMS) as [string, ...string[]]),
    errors: z
      .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
      .optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457 problem details." });

/** @param version the program's */
export function openApiDocument(routes: readonly Route[], version: string) {
  const registry = new OpenAPIRegistry();
  for (const route of routes) registry.registerPath(pathOf(route));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: { title: "Vigil", version, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    servers: [{ url: "/" }],
  });
}

function pathOf({ method, path, contract }: Route): RouteConfig {
  const { params, body, creates, answer } = contract;
  return {
    method: method.toLowerCase() as Lowercase<typeof method>,
    path: path.replace(/:(\w+)/g, "{$1}"),
    summary: contract.doc,
    description: `Who may: \`${contract.may}\`.`,
    tags: [path.split("/")[2]?.split(".")[0] ?? ""],
    request: {
      ...(params ? { params: objectOf(params) } : {}),
      ...queryOf(contract),
      ...(creates
        ? { headers: z.object({ "Idempotency-Key": z.string().max(255).optional() }) }
        : {}),
      ...(body ? { body: { content: { "application/json": { schema: body } } } } : {}),
    },
    responses: {
      ...(typeof answer === "string"
        ? { 200: { description: "The answer.", content: { [answer]: { schema: z.string() } } } }
        : {
            "2XX": {
              description: "The answer.",
              content: { "application/json": { schema: answer } },
            },
          }),
      default: {
        description: "A problem.",
        content: { "application/problem+json": { schema: problemSchema } },
      },
    },
  };
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
