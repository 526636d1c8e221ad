// Answers that are written piece by piece, at their reader's pace; a reader who takes nothing for long is left.
import type { ServerResponse } from "node:http";
import type { RequestHandler } from "express";

/** So long a reader may take nothing. */
const STALLED_MS = 60_000;

/** So much is handed over at a time: that it is taken tells that the reader goes on. */
const SLICE_BYTES = 65_536;

/**
 * Writes all pieces and ends the answer; resolves when the reader has taken it, or is gone. Of the file it holds
 * the piece at hand and no more. Ends the connection when nothing is taken for `stalledMs`; a piece that is long
 * in the making is waited for.
 */
export async function writePieces(
  response: ServerResponse,
  pieces: AsyncIterable<Uint8Array>,
  stalledMs = STALLED_MS,
): Promise<void> {
  let goOn = () => {};
  for (const event of ["drain", "finish", "close"]) response.on(event, () => goOn());
  const taken = async () => {
    const stalled = setTimeout(() => response.destroy(), stalledMs);
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    clearTimeout(stalled);
  };
  for await (const piece of pieces)
    for (let from = 0; from < piece.length; from += SLICE_BYTES) {
      if (response.destroyed) return;
      if (!response.write(piece.subarray(from, from + SLICE_BYTES))) await taken();
    }
  response.end();
  while (!response.writableFinished && !response.destroyed) await taken();
}

/** Ends the connection of whoever takes nothing of an answer of any kind: after `stalledMs`, twice that at most. */
export function endStalled(stalledMs = STALLED_MS): RequestHandler {
  return (_request, response, next) => {
    // The time runs anew whenever something is written, or taken of what was.
    response.setTimeout(stalledMs, () => {
      if (response.writableLength > 0) response.destroy();
    });
    next();
  };
}
