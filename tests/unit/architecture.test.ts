/** Holds the shape of the code: who may import whom, no cycles, where databases are named, how long files are. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../bin/run.mjs";
import { sourceFolders } from "../../bin/sources.mjs";
import { violations } from "../support/architecture.ts";
import { sourceTree } from "../support/tree.ts";

const head = "/** What this file is for. */\n";

/** The sentences about a made-up tree whose files have a head and are short unless they say otherwise. */
function statusBits(files: Record<string, string>): string[] {
  return violations(new Map(Object.entries(files).map(([path, text]) => [path, head + text])));
}

describe("the shape of the code", () => {
  it("is the one that docs/architecture.md describes", () => {
    const tree = sourceTree([...sourceFolders, "tests", "bin"], [".ts", ".tsx", ".mjs", ".css"]);
    expect(tree.size).toBeGreaterThan(50);
    expect(violations(tree)).toEqual([]);
  });

  it("has at most twelve npm scripts", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(Object.keys(scripts).length).toBeLessThanOrEqual(12);
  });
});

describe("the checker", () => {
  it("lets through what the table allows", () => {
    expect(
      statusBits({
        "domain/claim.ts": 'import { z } from "zod";\nimport { day } from "./when.ts";',
        "domain/when.ts": "export const day = 1;",
        "server/db/open.ts":
          'import postgres from "pg";\nimport { day } from "../../domain/when.ts";',
        "server/events/routes.ts": 'import { record } from "../changes/record.ts";',
        "server/changes/record.ts": 'import { open } from "../db/open.ts";',
        "server/app.ts": 'import { routes } from "./events/routes.ts";',
        "client/main.tsx": 'import { page } from "./events/page.tsx";\nconst x = <div />;',
        "client/events/page.tsx":
          'import { day } from "../../domain/when.ts";\nimport "../map/leaflet.ts";',
        "client/map/leaflet.ts": 'import "../draw/scene.ts";',
        "client/draw/scene.ts": 'import type { Layer } from "leaflet";',
        "engine/index.ts": 'import { Columns } from "./store/columns.ts";',
        "engine/store/columns.ts": 'import { day } from "../../domain/when.ts";\nimport "node:fs";',
        "server/dashboard/routes.ts": 'import { openEngine } from "../../engine/index.ts";',
        "migrations/001_events.ts": 'import type { Kysely } from "kysely";',
        "tests/api/x.test.ts": 'import { day } from "../../domain/when.ts"; // sqlite, pg',
      }),
    ).toEqual([]);
  });

  it.each([
    ["a package in the domain", "domain/a.ts", 'import express from "express";'],
    ["Node's modules in the domain", "domain/a.ts", 'import { readFileSync } from "node:fs";'],
    ["the server in the domain", "domain/a.ts", 'import { x } from "../server/db/open.ts";'],
    ["a type alone", "domain/a.ts", 'import type { X } from "../server/db/open.ts";'],
    ["a type inside an expression", "domain/a.ts", 'type X = import("../server/app.ts").X;'],
    ["a re-export", "domain/a.ts", 'export * from "../server/db/open.ts";'],
    ["a dynamic import", "domain/a.ts", 'export const x = import("../server/app.ts");'],
    ["the server in the client", "client/a.tsx", 'import { x } from "../server/app.ts";'],
    ["a part that all draw with and knows one", "client/map/a.ts", 'import "../dashboard/b.ts";'],
    ["a page inside another", "client/events/a.ts", 'import "../dashboard/map/b.ts";'],
    ["a slice that reads a later slice", "server/events/a.ts", 'import "../drafts/accept.ts";'],
    ["a job runner that knows a feature", "server/jobs/a.ts", 'import "../events/job.ts";'],
    ["a slice that reads the start", "server/events/a.ts", 'import "../config.ts";'],
    ["the database that knows the door", "server/db/a.ts", 'import "../http/route.ts";'],
    ["the server in the engine", "engine/store/a.ts", 'import "../../server/db/open.ts";'],
    ["a package in the engine", "engine/index.ts", 'import { z } from "zod";'],
    [
      "the engine's inside in a slice",
      "server/dashboard/a.ts",
      'import "../../engine/store/b.ts";',
    ],
    ["the engine's inside at the top", "server/main.ts", 'import "../engine/query/scan.ts";'],
    ["a migration that reads the domain", "migrations/1.ts", 'import "../domain/event.ts";'],
  ])("finds %s", (_what, path, text) => {
    expect(statusBits({ [path]: text })).toEqual([
      expect.stringContaining(`${path} may not import`),
    ]);
  });

  it("finds a folder that the table does not know", () => {
    expect(statusBits({ "server/utils/a.ts": 'import "node:fs";' })).toEqual([
      expect.stringContaining("server/utils/a.ts lies in a folder"),
    ]);
  });

  it("finds a cycle", () => {
    expect(
      statusBits({
        "domain/a.ts": 'import "./b.ts";',
        "domain/b.ts": 'import type { C } from "./c.ts";',
        "domain/c.ts": 'export { a } from "./a.ts";',
      }),
    ).toEqual([expect.stringContaining("domain/a.ts → domain/b.ts → domain/c.ts → domain/a.ts")]);
  });

  it.each(["sqlite", "PostgreSQL", "libsql", "pg"])(
    "finds the name %s outside server/db",
    (word) => {
      expect(statusBits({ "server/events/a.ts": `// like ${word} does` })).toEqual([
        `server/events/a.ts names a database: ${/postgres/i.exec(word)?.[0] ?? word}`,
      ]);
    },
  );

  it("finds a file without a comment at its head", () => {
    expect(violations(new Map([["domain/a.ts", "export const a = 1;\n"]]))).toEqual([
      "domain/a.ts has no comment at its head",
    ]);
  });

  it("finds a file that is too long, and a tree of long files", () => {
    expect(statusBits({ "domain/a.ts": "\n".repeat(300) })).toEqual([
      "domain/a.ts has 301 lines, more than 300",
      "a tenth of the files have more than 301 lines; 200 are allowed",
    ]);
  });
});
