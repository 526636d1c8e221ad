// Sends what a handler gave: JSON, a text, the way to another address, or a stream of its own.
import type { Request, Response } from "express";
import { cachingOf } from "./etag.ts";
import type { Answer, Text } from "./route.ts";

export async function send(
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
