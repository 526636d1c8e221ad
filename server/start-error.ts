// What keeps the program from starting, as one sentence for whoever started it.
import { Problem } from "../domain/problem.ts";
import { ConfigError } from "./config.ts";
import { failureOf } from "./db/failure.ts";
import { StoreError } from "./db/store.ts";

const OF_FAILURE = {
  busy: "The database is held by another program.",
  full: "There is no space left for the database.",
  read_only: "The database can't be written to.",
  damaged: "The database is damaged: restore a backup.",
  unreachable: "The database can't be reached.",
};

/** The sentence, or null for an error that only a programmer can read. */
export function sentenceOf(error: unknown): string | null {
  if (error instanceof ConfigError || error instanceof StoreError || error instanceof Problem)
    return error.message;
  const failure = failureOf(error);
  if (failure !== null && failure in OF_FAILURE)
    return OF_FAILURE[failure as keyof typeof OF_FAILURE];
  return ofSocket(error);
}

function ofSocket(error: unknown): string | null {
  if (!(error instanceof Error && "syscall" in error && error.syscall === "listen")) return null;
  const { code, port, address } = error as { code?: string; port?: number; address?: string };
  if (code === "EADDRINUSE")
    return `Port ${port} is taken: set PORT to another one, or to 0 for any that is free.`;
  if (code === "EACCES")
    return `Port ${port} may not be used by this user: set PORT to one above 1023.`;
  return `Vigil can't listen on ${address}: check HOST.`;
}
