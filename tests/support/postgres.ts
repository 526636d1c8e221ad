/** Global set-up of the `api` project: one PostgreSQL server for all its files, given to them as `postgresUrl`. */
import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The server's address without a database name. */
    postgresUrl: string;
  }
}

/** Starts the server; what it returns stops and removes it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide("postgresUrl", server.url);
  return server.stop;
}
