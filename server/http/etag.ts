// ETags from the change log: an answer is the same until its audience may see another change.
import type { Request, Response } from "express";
import { audienceOf } from "./authorise.ts";
import type { Ask } from "./route.ts";
import type { Service } from "./service.ts";

/** Change number, audience, version, and the day, which relative dates follow. Weak, since encodings differ. */
export async function tagOf(
  { head, version }: Pick<Service, "head" | "version">,
  { actor, now }: Pick<Ask<unknown, unknown, unknown>, "actor" | "now">,
): Promise<string> {
  const audience = audienceOf(actor.role);
  const day = now.toISOString().slice(0, 10);
  return `W/"${await head(audience)}-${audience}-${version}-${day}"`;
}

/** Whether the client holds this answer already. */
export function isFresh(request: Request, tag: string): boolean {
  const held = request.headers["if-none-match"]?.split(",").map((item) => item.trim()) ?? [];
  return held.includes(tag) || held.includes("*");
}

export function sendUnchanged(response: Response, tag: string): void {
  response.status(304).set(cachingOf(tag)).end();
}

/** Answers differ between accounts, and are asked for again each time unless nothing has changed. */
export function cachingOf(tag: string | null): Record<string, string> {
  if (tag === null) return { "cache-control": "no-store" };
  return { etag: tag, "cache-control": "private, no-cache", vary: "Cookie, Authorization" };
}
