/** What the documentation must hold, and every place where a set of pages breaks it. */
import { posix } from "node:path";
import type { Facts } from "./facts.ts";
import type { Tree } from "./imports.ts";
import { anchors, codeSpans, codeText, links } from "./markdown.ts";

/** Pages by their path from the project's folder, the paths of all its files, and what the program offers. */
export type Documented = { pages: Tree; files: readonly string[]; facts: Facts };

/** On which page each kind of name has to stand, as code of its own. */
const HOME: { readonly [K in Exclude<keyof Facts, "fields">]: { page: string; what: string } } = {
  routes: { page: "docs/api.md", what: "the route" },
  filterKeys: { page: "docs/api.md", what: "the filter's key" },
  problems: { page: "docs/api.md", what: "the problem" },
  settings: { page: "docs/deploy.md", what: "the setting" },
  commands: { page: "docs/deploy.md", what: "the command" },
  jobs: { page: "docs/jobs.md", what: "the job" },
  crons: { page: "docs/jobs.md", what: "the schedule" },
  roles: { page: "docs/security.md", what: "the role" },
  terms: { page: "docs/codebook.md", what: "the term" },
  columns: { page: "docs/codebook.md", what: "the column" },
};

/** Every place where the pages leave something out or name what is not there, as a sentence. */
export function violations({ pages, files, facts }: Documented): string[] {
  return [
    ...missing(pages, facts),
    ...[...pages].flatMap(([page, text]) => [
      ...deadLinks(page, text, pages, files),
      ...strangers(page, text, facts),
      ...missingFiles(page, text, files),
    ]),
  ];
}

function missing(pages: Tree, facts: Facts): string[] {
  const kinds = Object.entries(HOME) as [keyof typeof HOME, { page: string; what: string }][];
  const unnamed = kinds.flatMap(([kind, { page, what }]) => {
    const spans = new Set(codeSpans(pages.get(page) ?? ""));
    return facts[kind]
      .filter((name) => !spans.has(name))
      .map((name) => `${page} does not name ${what} ${name}`);
  });
  const words = new Set(codeText(pages.get("docs/api.md") ?? "").match(/[\w-]+/g));
  const fields = facts.fields
    .filter((name) => !words.has(name))
    .map((name) => `docs/api.md does not name the field ${name}`);
  return [...unnamed, ...fields];
}

function deadLinks(page: string, text: string, pages: Tree, files: readonly string[]): string[] {
  return links(text)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? page : posix.join(posix.dirname(page), path);
      if (!exists(file, files)) return true;
      return anchor !== undefined && !anchors(pages.get(file) ?? "").includes(anchor);
    })
    .map((target) => `${page} links to ${target}, which is not there`);
}

/** Routes and settings that a page names and the program does not have. */
function strangers(page: string, text: string, { routes, settings, jobs }: Facts): string[] {
  const ofJobs = jobs.map((job) => `JOB_${job.toUpperCase()}_CRON`);
  const known = new Set([...routes, ...settings, ...ofJobs]);
  return codeSpans(text)
    .filter((span) => /^((GET|POST|PATCH|PUT|DELETE) \/\S*|[A-Z]+_[A-Z_]+)$/.test(span))
    .filter((span) => !known.has(span))
    .map((span) => `${page} names ${span}, which the program does not have`);
}

const FOLDERS = [
  "domain",
  "engine",
  "extract",
  "server",
  "client",
  "migrations",
  "seeds",
  "tests",
  "bench",
  "bin",
  "docs",
];
const IN_FOLDER = new RegExp(String.raw`(?<![\w./@-])(?:${FOLDERS.join("|")})/[\w./@-]*`, "g");
const SOURCE = /(?<![\w./@<>*-])[\w-][\w./-]*\.(?:tsx?|mjs|css|md|tsv)(?![\w<>*/])/g;

/** Files of the project that a page names and that are not there; a name may leave out its first folders. */
function missingFiles(page: string, text: string, files: readonly string[]): string[] {
  const words = codeText(text).replaceAll(/\bhttps?:\S+/g, "");
  const whole = (words.match(IN_FOLDER) ?? []).map((name) => name.replace(/[./]+$/, ""));
  const short = words.match(SOURCE) ?? [];
  return [
    ...whole.filter((name) => !exists(name, files)),
    ...short.filter((name) => !files.some((file) => `/${file}`.endsWith(`/${name}`))),
  ].map((name) => `${page} names ${name}, which is not there`);
}

/** Whether a path is a file or a folder. */
function exists(path: string, files: readonly string[]): boolean {
  return files.some((file) => file === path || file.startsWith(`${path.replace(/\/$/, "")}/`));
}
