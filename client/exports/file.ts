// The file of a view as the server writes it: how many events it holds, at which change, and how it begins.
import type { ProblemDetails } from "../../domain/answers/problem.ts";
import type { Shape } from "../../domain/csv-rows.ts";
import { ApiProblem, NetworkFailure } from "../api.ts";
import { firstRows } from "./csv.ts";
import { csvHref } from "./format.ts";

export type FileBegin = {
  /** How many events it holds, whole file. */
  readonly events: number;
  readonly change: number;
  /** The column names, then the first rows. */
  readonly rows: readonly string[][];
};

/** Column names and five rows. */
const ROWS = 6;

/** Reads the beginning of the CSV with these rows and lets the rest go. Throws as `get` does. */
export async function beginOf(
  query: string,
  shape: Shape,
  signal: AbortSignal,
): Promise<FileBegin> {
  const response = await fetch(csvHref(query, shape), { signal }).catch((error: unknown) => {
    throw signal.aborted ? error : new NetworkFailure(error);
  });
  if (!response.ok) {
    const details: Partial<ProblemDetails> = await response.json().catch(() => ({}));
    throw new ApiProblem(response.status, details);
  }
  return {
    events: Number(response.headers.get("vigil-events")),
    change: Number(response.headers.get("vigil-change")),
    rows: await readRows(response),
  };
}

async function readRows(response: Response): Promise<string[][]> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  let rows: string[][] = [];
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    text += piece.value;
    rows = firstRows(text, ROWS);
    if (rows.length >= ROWS) break;
  }
  void reader?.cancel().catch(() => undefined);
  return rows;
}
