// The API's documentation as a page: what it is drawn from, as far as it reads the OpenAPI document.
import type { ProblemCode } from "./problem.ts";
import type { Action, Role } from "./roles.ts";

/** A JSON Schema, as OpenAPI 3.1 holds it. */
export type ApiSchema = {
  $ref?: string;
  type?: string | readonly string[];
  description?: string;
  enum?: readonly (string | null)[];
  default?: unknown;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  required?: readonly string[];
  properties?: Readonly<Record<string, ApiSchema>>;
  additionalProperties?: ApiSchema | boolean;
  items?: ApiSchema;
  prefixItems?: readonly ApiSchema[];
  anyOf?: readonly ApiSchema[];
  allOf?: readonly ApiSchema[];
};

export type ApiParameter = {
  in: "path" | "query" | "header";
  name: string;
  required?: boolean;
  description?: string;
  schema: ApiSchema;
};

type Content = Readonly<Record<string, { schema: ApiSchema; example?: unknown }>>;

export type ApiOperation = {
  summary: string;
  tags: readonly string[];
  parameters?: readonly ApiParameter[];
  requestBody?: { content: Content };
  responses: Readonly<Record<string, { content?: Content }>>;
  /** The action that it asks for. */
  "x-may": Action;
  "x-problems": readonly ProblemCode[];
  /** A query that somebody could ask with. */
  "x-example-query"?: Readonly<Record<string, string>>;
};

export type ApiDocument = {
  info: { version: string };
  /** Groups of routes, in their order. */
  tags: readonly { name: string }[];
  paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  components: { schemas: Readonly<Record<string, ApiSchema>> };
};

export type Reference = {
  document: ApiDocument;
  /** The address of this site, without a slash at its end. */
  site: string;
  /** Who may do what on this site. */
  roles: Readonly<Record<Action, readonly Role[]>>;
  /** By the route ("GET /api/events/{id}"), its path with what this site holds in place of parameters. */
  examples: Readonly<Record<string, string>>;
};

/** Draws the page's body as HTML. */
export type DrawReference = (reference: Reference) => string;
