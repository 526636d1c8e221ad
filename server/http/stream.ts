// A long text in pieces, in constant memory: the next piece is made when the client has taken the last.
import type { ServerResponse } from "node:http";
import type { Answer } from "./route.ts";

export type TextStream = {
  /** Media type, with its charset. */
  type: string;
  headers?: Record<string, string>;
  pieces: AsyncIterable<string>;
  /** Aborted when the client is gone. */
  signal: AbortSignal;
};

/** An answer that is written as it is made. */
export function streamText({ type, headers = {}, pieces, signal }: TextStream): Answer {
  return {
    stream: async (response) => {
      response.setHeader("content-type", type);
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      for await (const piece of pieces) {
        if (signal.aborted) return;
        if (!response.write(piece)) await drained(response);
      }
      response.end();
    },
  };
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off("drain", done).off("close", done);
      resolve();
    };
    response.on("drain", done).on("close", done);
  });
}
