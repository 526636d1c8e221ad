// Files that lie finished on the disk: sent whole, from where a download broke off, or as headers alone.
import { createReadStream } from "node:fs";
import type { Request, Response } from "express";
import { Problem } from "../../domain/problem.ts";
import { writePieces } from "./stream.ts";

/** A file that never changes. */
export type FinishedFile = {
  path: string;
  bytes: number;
  /** A strong ETag (RFC 9110, 8.8.3). */
  tag: string;
  headers: Readonly<Record<string, string>>;
};

/** The first and the last byte. */
type Bytes = { start: number; end: number };

/**
 * Sends the file, or the range of it that is asked for (RFC 9110, 14). It is sent as it is, without compression: ranges
 * and digests are of its own bytes. Throws `range_not_satisfiable` where it ends before the range.
 */
export async function sendFinishedFile(
  request: Request,
  response: Response,
  file: FinishedFile,
): Promise<void> {
  const { path, bytes, tag, headers } = file;
  const range = rangeOf(request, file);
  if (range === "beyond") {
    response.set("content-range", `bytes */${bytes}`);
    throw new Problem("range_not_satisfiable", "The file ends before this range.");
  }
  const { start, end } = range ?? { start: 0, end: bytes - 1 };
  response.writeHead(range === null ? 200 : 206, {
    ...headers,
    "accept-ranges": "bytes",
    etag: tag,
    "content-length": end - start + 1,
    ...(range && { "content-range": `bytes ${start}-${end}/${bytes}` }),
  });
  if (request.method === "HEAD") response.end();
  else await writePieces(response, createReadStream(path, { start, end }));
}

/** The range that is asked for; null for the whole file, also where several are asked for or none can be read. */
function rangeOf(
  { method, headers }: Request,
  { bytes, tag }: FinishedFile,
): Bytes | "beyond" | null {
  const unchanged = headers["if-range"];
  const asked = /^bytes=(\d*)-(\d*)$/i.exec(headers.range ?? "");
  if (method !== "GET" || asked === null || (unchanged !== undefined && unchanged !== tag))
    return null;
  const [, first = "", last = ""] = asked;
  if (first === "" && last === "") return null;
  if (first !== "" && last !== "" && Number(last) < Number(first)) return null;
  const start = first === "" ? Math.max(0, bytes - Number(last)) : Number(first);
  const end = first === "" || last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return start < bytes ? { start, end } : "beyond";
}
