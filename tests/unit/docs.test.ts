/** Holds the documentation to the program: nothing left out, nothing named that is not there. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../../bin/run.mjs";
import { compiledMessages, filesIn, sourceFolders } from "../../bin/sources.mjs";
import { proposalSchema } from "../../domain/draft.ts";
import { FILTER_KEYS, parseFilter } from "../../domain/filter-url.ts";
import { PROBLEM_WORDS, PROBLEMS, type ProblemCode } from "../../domain/problem.ts";
import { ACTIONS, can, ROLES } from "../../domain/roles.ts";
import { codebook } from "../support/codebook.ts";
import { type Documented, violations } from "../support/docs.ts";
import { type Facts, programFacts } from "../support/facts.ts";
import type { Tree } from "../support/imports.ts";
import { anchors, code, codeSpans, links, table } from "../support/markdown.ts";

const atTop = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
const files = [
  ...atTop.map(({ name }) => name),
  ...filesIn([...sourceFolders, compiledMessages, "tests", "bin", "docs", ".ci"]),
];
const pages: Tree = new Map(
  files
    .filter((path) => path.endsWith(".md"))
    .map((path) => [path, readFileSync(join(root, path), "utf8")]),
);
const page = (path: string) => pages.get(path) ?? "";

describe("the documentation", () => {
  let facts: Facts;
  beforeAll(async () => {
    facts = await programFacts();
  });

  it("names all that the program offers, and nothing that is not there", () => {
    expect(facts.routes).toEqual(
      expect.arrayContaining(["GET /healthz", "GET /api/openapi.json", "POST /api/events"]),
    );
    for (const names of Object.values(facts)) expect(names).not.toEqual([]);
    expect(violations({ pages, files, facts })).toEqual([]);
  });

  it("holds the codebook that the domain makes (npm run unit -- docs -u writes it)", async () => {
    await expect(codebook()).toMatchFileSnapshot("../../docs/codebook.md");
  });

  it("says in docs/security.md who may do what, as domain/roles.ts has it", () => {
    const roles = ROLES.map(({ value }) => value);
    const rows = ACTIONS.map((action) => [
      code(action),
      ...roles.map((role) => (can(role, action) ? "yes" : "")),
    ]);
    expect(page("docs/security.md")).toContain(table(["action", ...roles.map(code)], rows));
  });

  it("says in docs/api.md when each problem is answered, and with which status", () => {
    for (const [name, status] of Object.entries(PROBLEMS)) {
      const when = PROBLEM_WORDS[name as ProblemCode];
      expect(page("docs/api.md")).toContain(`| ${code(name)} | ${status} | ${when} |`);
    }
  });

  it("gives examples of filters that can be read", () => {
    const examples = [...pages.values()].flatMap(codeSpans).flatMap(filterIn);
    expect(examples.length).toBeGreaterThan(25);
    const others = ["viewport", "bin", "sort", "limit", "after", "shape", "state"];
    for (const example of examples)
      expect([example, parseFilter(example, others).problems]).toEqual([example, []]);
  });

  it("gives an example of a proposal that can be sent", () => {
    const blocks = [...page("docs/api.md").matchAll(/^```json\n([\s\S]*?)^```/gm)];
    const example = blocks.find(([, text]) => text?.includes('"claims"'))?.[1];
    expect(proposalSchema.safeParse(JSON.parse(example ?? "null")).error).toBeUndefined();
  });

  it("can be reached from the first page, all of it", () => {
    const reached = links(page("README.md"));
    for (const path of pages.keys()) if (path.startsWith("docs/")) expect(reached).toContain(path);
  });

  it("has a place in the changelog for the program's version", () => {
    const { version }: { version: string } = JSON.parse(
      readFileSync(join(root, "package.json"), "utf8"),
    );
    const heading = new RegExp(`^## ${version.replaceAll(".", "\\.")}(,|$)`, "m");
    expect(page("CHANGELOG.md")).toMatch(heading);
  });
});

/** The query of an address, or a key of the filter with its value. */
function filterIn(span: string): string[] {
  const query = /^(?:\/|\/api\/[a-z.]+)\?(.+)$/.exec(span)?.[1] ?? span;
  const [key = "", value = ""] = query.split("=");
  return FILTER_KEYS.includes(key) && value !== "" ? [query] : [];
}

const EMPTY: Facts = {
  routes: [],
  fields: [],
  filterKeys: [],
  problems: [],
  settings: [],
  jobs: [],
  crons: [],
  commands: [],
  roles: [],
  terms: [],
  columns: [],
};

/** What is wrong with one page in a project that has a few files and offers what `facts` says. */
function judged(path: string, text: string, facts: Partial<Facts> = {}): string[] {
  const documented: Documented = {
    pages: new Map([
      ["docs/other.md", "# Other\n\n## A part, `of` it\n\n## Twice\n\n## Twice\n"],
      [path, text],
    ]),
    files: [
      "README.md",
      "docs/other.md",
      "docs/api.md",
      "domain/rule.ts",
      "client/styles/main.css",
    ],
    facts: { ...EMPTY, ...facts },
  };
  return violations(documented);
}

describe("the checker", () => {
  it.each<[string, Partial<Facts>, string, string]>([
    ["route", { routes: ["GET /api/x"] }, "docs/api.md", "the route GET /api/x"],
    ["field", { fields: ["part_of"] }, "docs/api.md", "the field part_of"],
    ["filter key", { filterKeys: ["kind"] }, "docs/api.md", "the filter's key kind"],
    ["problem", { problems: ["bad_json"] }, "docs/api.md", "the problem bad_json"],
    ["setting", { settings: ["PORT"] }, "docs/deploy.md", "the setting PORT"],
    ["command", { commands: ["vigil migrate"] }, "docs/deploy.md", "the command vigil migrate"],
    ["job", { jobs: ["verify"] }, "docs/jobs.md", "the job verify"],
    ["schedule", { crons: ["40 2 * * *"] }, "docs/jobs.md", "the schedule 40 2 * * *"],
    ["role", { roles: ["editor"] }, "docs/security.md", "the role editor"],
    ["term", { terms: ["march"] }, "docs/codebook.md", "the term march"],
    ["column", { columns: ["net_killed"] }, "docs/codebook.md", "the column net_killed"],
  ])("finds a %s that no page names", (_what, facts, path, name) => {
    const [value = ""] = Object.values(facts).flat();
    expect(judged(path, `Words about ${value}x.`, facts)).toEqual([
      `${path} does not name ${name}`,
    ]);
    expect(judged(path, `The \`${value}\` is named.`, facts)).toEqual([]);
  });

  it.each([
    ["a missing file", "[rules](../domain/rules.ts)", "../domain/rules.ts"],
    ["a missing picture", "![the dashboard](dashboard.png)", "dashboard.png"],
    ["a missing heading", "[x](other.md#another-part)", "other.md#another-part"],
    ["a missing heading of its own", "[x](#nowhere)", "#nowhere"],
    ["a heading that comes twice, a third time", "[x](other.md#twice-2)", "other.md#twice-2"],
  ])("finds a link to %s", (_what, text, target) => {
    expect(judged("docs/api.md", text)).toEqual([
      `docs/api.md links to ${target}, which is not there`,
    ]);
  });

  it("follows links to files, folders, headings and other sites", () => {
    const text = `# Here
[a](../domain/rule.ts) [b](../client/styles) [c](other.md#a-part-of-it) [d](other.md#twice-1)
[e](#here) [f](https://example.org/x#y) \`[g](nowhere)\``;
    expect(judged("docs/api.md", text)).toEqual([]);
  });

  it.each([
    ["a route", "`GET /api/y`", "GET /api/y"],
    ["a setting", "`JOB_SLEEP_CRON`", "JOB_SLEEP_CRON"],
  ])("finds %s that the program does not have", (_what, text, name) => {
    const facts = { jobs: ["run"] };
    expect(judged("docs/jobs.md", `\`run\` \`JOB_RUN_CRON\` ${text}`, facts)).toEqual([
      `docs/jobs.md names ${name}, which the program does not have`,
    ]);
  });

  it.each([
    ["in code", "`domain/rules.ts`", "domain/rules.ts"],
    ["by its last folders", "`styles/other.css`", "styles/other.css"],
    ["in a tree", "```\nserver/  what the service does\n```", "server"],
  ])("finds a file named %s that is not there", (_what, text, name) => {
    expect(judged("README.md", text)).toContainEqual(`README.md names ${name}, which is not there`);
  });

  it("lets through files that are there, and files that are nobody's", () => {
    const text = "`domain/rule.ts` `rule.ts` `client/` `data/vigil.db` `manifest.json` `*.test.ts`";
    expect(judged("README.md", text)).toEqual([]);
  });

  it("reads anchors as GitHub makes them", () => {
    expect(anchors("# Whose numbers? The `rule`\n\n## [ACLED](x.md) & others\n## Zwölf_1")).toEqual(
      ["whose-numbers-the-rule", "acled--others", "zwölf_1"],
    );
  });
});
