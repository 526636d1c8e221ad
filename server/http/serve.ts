// One request through one route: who may, what came in, run it, answer.
import type { Request, Response } from "express";
import { ipKeyGenerator } from "express-rate-limit";
import { z } from "zod";
import { EVERYTHING } from "../../domain/filter.ts";
import { Problem } from "../../domain/problem.ts";
import { isAway } from "../db/failure.ts";
import type { Db } from "../db/tables.ts";
import { authorise } from "./authorise.ts";
import { checkUpload, readBody } from "./body.ts";
import { cachingOf, isFresh, sendUnchanged, tagOf } from "./etag.ts";
import { sendFinishedFile } from "./finished-file.ts";
import { readForm } from "./form.ts";
import { createOnce, readKeyHeader } from "./idempotency.ts";
import { expectFile } from "./listen.ts";
import { readQuery } from "./query.ts";
import type { Actor, Answer, Ask, Route, Text } from "./route.ts";
import { type Details, type SecurityEvent, senderOf } from "./security-log.ts";
import type { Service } from "./service.ts";
import { writePieces } from "./stream.ts";
import { validate } from "./validate.ts";

type AnyAsk = Ask<unknown, unknown, unknown>;
type Handle = (ask: AnyAsk) => Promise<Answer<unknown>>;

const NOTHING = z.strictObject({});
const NO_TEXT = { text: "", value: {} };
const UNREAD = { filter: EVERYTHING, query: {} };

/** Serves the request; whatever is wrong is thrown, for the error handler to answer. */
export async function serve(
  service: Service,
  route: Route,
  request: Request,
  response: Response,
): Promise<void> {
  const { contract } = route;
  response.locals.refusal = contract.refusal;
  const actor = await service.authenticate(request);
  authorise(actor, contract.may, service.openness);
  if (route.method !== "GET" && !contract.evenReadOnly && service.mode() === "read_only")
    throw new Problem("read_only", "This site is read-only at the moment. Nothing was changed.");
  const url = readAddress(request);
  const ask = {
    ...(contract.page ? UNREAD : readQuery(url.searchParams, contract)),
    params: contract.params ? validate(contract.params, { ...request.params }) : {},
    body: undefined,
    actor,
    db: service.db,
    now: service.now(),
    url,
    request,
    address: ipKeyGenerator(request.ip ?? ""),
    signal: gone(response),
    security: (event: SecurityEvent, details?: Details) => {
      response.locals.told = true;
      service.security.tell(event, senderOf(request), { by: actor.id, ...details });
    },
  };
  if (route.method === "GET") await read(service, route, ask, request, response);
  else await write(service, route, ask, request, response);
}

async function read(
  service: Service,
  { contract, handle }: Route,
  ask: AnyAsk,
  request: Request,
  response: Response,
): Promise<void> {
  const tag = await tagFor(service, contract, ask);
  if (tag !== null && isFresh(request, tag)) return sendUnchanged(response, tag);
  const leave = service.limits.enter(ask.address, contract.costly ? "costly" : "any");
  try {
    await send(request, response, await (handle as Handle)(ask), tag);
  } finally {
    leave();
  }
}

/** The answer's tag; null where none can stand for it, or where the database is away and memory answers. */
async function tagFor(
  service: Service,
  { filter, logged, remembered }: Route["contract"],
  ask: AnyAsk,
): Promise<string | null> {
  if (!filter && !logged) return null;
  try {
    return await tagOf(service, ask);
  } catch (error) {
    if (remembered && isAway(error)) return null;
    throw error;
  }
}

async function write(
  service: Service,
  route: Route,
  ask: AnyAsk,
  request: Request,
  response: Response,
): Promise<void> {
  const { contract } = route;
  if (contract.upload) {
    checkUpload(request);
    expectFile(request);
  }
  const { text, value } = contract.upload
    ? NO_TEXT
    : contract.form
      ? { text: "", value: await readForm(request, response) }
      : await readBody(request, response, isStranger(ask.actor) ? "stranger" : "member");
  const body = validate<unknown>(contract.body ?? NOTHING, value);
  const handle = (db: Db) => (route.handle as Handle)({ ...ask, db, body });
  if (!contract.creates) {
    const leave = contract.costly ? service.limits.enter(ask.address, "costly") : () => {};
    try {
      const answer = await handle(service.db);
      await service.committed();
      return await send(request, response, answer, null);
    } finally {
      leave();
    }
  }
  if (isStranger(ask.actor)) await service.limits.countProposal(request, response);
  const key = readKeyHeader(request.headers["idempotency-key"]);
  const keyed = key && {
    key,
    actor: keeperOf(key, ask, service),
    route: `${route.method} ${route.path}`,
    content: `${ask.url.pathname}${ask.url.search}\n${text}`,
    now: ask.now,
  };
  const { status, body: json } = await createOnce(service.db, keyed || null, async (db) => {
    const answer = await handle(db);
    if (!("json" in answer)) throw new TypeError(`${route.path} creates, but answers no JSON`);
    return { status: answer.status ?? 201, body: JSON.stringify(answer.json) };
  });
  await service.committed();
  await send(request, response, { status, text: json, type: "application/json" }, null);
}

/** Whose key it is: an account's, or a stranger's at their address, which is hashed anew for each key. */
function keeperOf(key: string, { actor, address }: AnyAsk, { pseudonym }: Service): string {
  return isStranger(actor) ? pseudonym(`idempotency:${address}:${key}`) : actor.id;
}

const isStranger = ({ role }: Actor) => role === "stranger";

/** The address asked for. Throws `bad_input` when it is no address or holds bytes that are no UTF-8. */
function readAddress(request: Request): URL {
  try {
    const url = new URL(request.originalUrl, "http://localhost");
    decodeURIComponent(url.search.replaceAll("+", " "));
    return url;
  } catch {
    throw new Problem("bad_input", "The address is malformed.");
  }
}

/** Aborted when the client leaves before the answer is complete. */
function gone(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** Sends what a handler gave: JSON, a text, a file, the way to another address, or a stream of its own. */
async function send(
  request: Request,
  response: Response,
  answer: Answer<unknown> | Text,
  tag: string | null,
): Promise<void> {
  response.set(cachingOf("fleeting" in answer && answer.fleeting ? null : tag));
  if ("stream" in answer) {
    if (request.method === "HEAD") response.end();
    else await answer.stream(response);
    return;
  }
  if ("file" in answer) return sendFinishedFile(request, response, answer.file);
  if ("pieces" in answer) {
    response.writeHead(200, { ...answer.headers, "accept-ranges": "none" });
    if (request.method !== "HEAD") return writePieces(response, answer.pieces);
    response.end();
    return answer.unread();
  }
  if ("moved" in answer) {
    const { id, location } = answer.moved;
    response.status(308).set({ location }).type("application/json").send(JSON.stringify({ id }));
    return;
  }
  response.status(answer.status ?? 200).set(answer.headers ?? {});
  if (response.statusCode === 204) response.end();
  else if ("json" in answer) response.type("application/json").send(JSON.stringify(answer.json));
  else response.type(answer.type).send(answer.text);
}
