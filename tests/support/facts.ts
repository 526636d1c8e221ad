/** What the program offers and the documentation has to name, asked of the program itself. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../bin/run.mjs";
import { CLAIM_COLUMNS, EDITOR_EVENT_COLUMNS } from "../../domain/columns.ts";
import { CARDS, PLAIN_EMBED } from "../../domain/embed.ts";
import { FILTER_KEYS } from "../../domain/filter-url.ts";
import { PROBLEMS } from "../../domain/problem.ts";
import { ROLES } from "../../domain/roles.ts";
import { RULES } from "../../domain/rule.ts";
import { VOCABULARIES } from "../../domain/vocabulary.ts";
import { migrations } from "../../migrations/index.ts";
import type { Command } from "../../server/commands/command.ts";
import { SETTINGS } from "../../server/config.ts";
import { migrate } from "../../server/db/migrate.ts";
import { openDatabase } from "../../server/db/open.ts";
import { openApiDocument } from "../../server/http/openapi.ts";
import { openSite } from "./site.ts";

/** Names by what they are; each has to stand as code on the page that describes its kind. */
export type Facts = {
  /** "GET /api/events/:id". */
  routes: readonly string[];
  /** Every parameter and every property, at any depth, of what routes take and give. */
  fields: readonly string[];
  filterKeys: readonly string[];
  problems: readonly string[];
  settings: readonly string[];
  /** Names of jobs, and their schedules. */
  jobs: readonly string[];
  crons: readonly string[];
  /** "vigil admin EMAIL". */
  commands: readonly string[];
  roles: readonly string[];
  terms: readonly string[];
  columns: readonly string[];
};

/** Puts the whole service together over an empty store, and asks it. */
export async function programFacts(): Promise<Facts> {
  const { routes, jobs } = await service();
  const document = openApiDocument(routes, "0.0.0");
  const terms = [...Object.values(VOCABULARIES).flat(), ...RULES];
  return {
    routes: [...routes.map(({ method, path }) => `${method} ${path}`), ...routesBesideTheList()],
    fields: [
      ...new Set([
        ...namesIn([document.paths, document.components]),
        ...Object.keys(PLAIN_EMBED),
        ...CARDS,
      ]),
    ],
    filterKeys: FILTER_KEYS,
    problems: Object.keys(PROBLEMS),
    settings: [...SETTINGS, "JOB_<NAME>_CRON"],
    jobs: jobs.map(({ name }) => name),
    crons: jobs.map(({ cron }) => cron),
    commands: await commands(),
    roles: ROLES.map(({ value }) => value),
    terms: [...new Set(terms.map(({ value }) => value))],
    columns: [...EDITOR_EVENT_COLUMNS, ...CLAIM_COLUMNS].map(({ name }) => name),
  };
}

async function service() {
  const dataDir = mkdtempSync(join(tmpdir(), "vigil-docs-"));
  try {
    const store = await openDatabase({ url: "", dataDir });
    await migrate(store, { migrations, dataDir, say: () => {} });
    const site = await openSite({ ...store, url: "", dataDir }, { cards: async () => "" });
    const { routes, runner } = site.app;
    await site.close();
    await store.close();
    return { routes, jobs: runner.jobs() };
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}

/** Health and the API's own documentation are no part of the list: they answer without a service behind them. */
function routesBesideTheList(): string[] {
  const found = (file: string, prefix: string) =>
    [...read(file).matchAll(/\b(?:app|router)\.get\("(\/[^"*]+)"/g)]
      .map(([, path]) => `GET ${prefix}${path}`)
      .filter((route) => !/\.(js|css)$/.test(route));
  return [
    ...found("server/http/mount.ts", ""),
    ...found("server/http/metrics.ts", ""),
    ...found("server/http/documentation.ts", "/api"),
  ];
}

async function commands(): Promise<string[]> {
  const files = readdirSync(join(root, "server/commands"));
  const modules = await Promise.all(
    files.map(
      (file): Promise<Record<string, unknown>> =>
        import(/* @vite-ignore */ join(root, "server/commands", file)),
    ),
  );
  const found = modules.flatMap((module) => Object.values(module).filter(isCommand));
  return found.map(({ usage }) => `vigil ${usage}`);
}

function isCommand(value: unknown): value is Command {
  return typeof value === "object" && value !== null && "usage" in value && "run" in value;
}

/** The names of parameters and the keys of every `properties`, at any depth. */
function namesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(namesIn);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (key === "parameters" && Array.isArray(value))
      return value.map((parameter: { name: string }) => parameter.name);
    if (key === "properties" && typeof value === "object" && value !== null)
      return [...Object.keys(value), ...Object.values(value).flatMap(namesIn)];
    return namesIn(value);
  });
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}
