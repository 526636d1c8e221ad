// A JSON body: at most 256 KB, of a stranger 64 KB, UTF-8 and nothing else.
import express, { type Request, type Response } from "express";
import { Problem } from "../../domain/problem.ts";

const KB = 1024;
const raw = (limit: number) => express.raw({ type: () => true, limit, inflate: false });

/** Whoever has an account may send more than a stranger. */
const READERS = { stranger: raw(64 * KB), member: raw(256 * KB) };
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The body's text and value; a request without one has the value `{}`. Throws `bad_json`, `too_large` or `unsupported_media_type`. */
export async function readBody(
  request: Request,
  response: Response,
  who: keyof typeof READERS,
): Promise<{ text: string; value: unknown }> {
  const empty = request.headers["content-length"] === "0";
  const none =
    request.headers["transfer-encoding"] === undefined && !request.headers["content-length"];
  if (empty || none) return { text: "", value: {} };
  checkType(request.headers["content-type"] ?? "");
  await new Promise<void>((resolve, reject) => {
    READERS[who](request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });
  const bytes: unknown = request.body;
  return parse(bytes instanceof Uint8Array ? bytes : new Uint8Array());
}

/** Throws `unsupported_media_type` where a body is not said to be a file's bytes, as they are. */
export function checkUpload({ headers }: Request): void {
  const type = headers["content-type"]?.toLowerCase().split(";")[0]?.trim();
  if (type !== UPLOAD || headers["content-encoding"] !== undefined)
    throw new Problem("unsupported_media_type", `Send the file as it is, as ${UPLOAD}.`);
}

/** What the body of an upload is sent as. */
export const UPLOAD = "application/octet-stream";

function checkType(header: string): void {
  const [type = "", ...parameters] = header
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const fine = parameters.every(
    (part) => !part.startsWith("charset=") || /^charset="?utf-?8"?$/.test(part),
  );
  if (type !== "application/json" || !fine)
    throw new Problem("unsupported_media_type", "Send JSON in UTF-8, as application/json.");
}

function parse(bytes: Uint8Array): { text: string; value: unknown } {
  try {
    const text = utf8.decode(bytes);
    return { text, value: text === "" ? {} : JSON.parse(text) };
  } catch {
    throw new Problem("bad_json", "The body is not JSON in UTF-8.");
  }
}
