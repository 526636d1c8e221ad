/** The rules of docs/architecture.md as data, and what a tree of source files does against them. */
import { cycles, type Import, importsOf, type Tree } from "./imports.ts";

/** What the files of one area may import: other areas (their own always), packages, and Node's own modules. */
interface Allowance {
  areas: readonly string[] | "any";
  packages: readonly string[] | "any";
  node: boolean;
}

const log = ["domain", "server/db", "server/http", "server/changes"];
const records = [...log, "server/events", "server/sources"];
const server = (areas: Allowance["areas"]): Allowance => ({ areas, packages: "any", node: true });

const kit = ["client", "client/i18n", "client/ui"];
const page = [...kit, "client/shell", "client/styles"];
const drawing = ["client/basemap", "client/draw", "client/map"];
const client = (areas: Allowance["areas"]): Allowance => ({
  areas: areas === "any" ? areas : ["domain", ...areas],
  packages: "any",
  node: false,
});
/** The engine's own folders, which know each other and the domain. Others may import what lies beside them. */
const engine = [
  "store",
  "figures",
  "query",
  "cube",
  "explain",
  "export",
  "snapshot",
  "verify",
  "wasm",
  "worker",
].map((folder) => `engine/${folder}`);
const inEngine: Allowance = { areas: ["domain", "engine", ...engine], packages: [], node: true };

/** Who may import whom. An area is the longest of these names that a path lies in. */
const mayImport: Record<string, Allowance> = {
  domain: { areas: [], packages: ["zod"], node: false },
  engine: inEngine,
  ...Object.fromEntries(engine.map((folder) => [folder, inEngine])),
  // It reads texts and nothing else: whoever asks hands it a gazetteer.
  extract: { areas: ["domain", "extract/words"], packages: [], node: false },
  "extract/words": { areas: ["domain", "extract"], packages: [], node: false },
  "server/db": server(["domain"]),
  "server/http": server(["domain", "server/db"]),
  "server/changes": server(["domain", "server/db", "server/http"]),
  // It asks other hosts, and knows nothing of what is asked for.
  "server/fetch": server(["domain", "server/http"]),
  "server/archive": server(log),
  "server/auth": server(records),
  "server/sources": server(records),
  "server/places": server([...records, "server/archive"]),
  "server/events": server(records),
  "server/dashboard": server([...records, "engine"]),
  // A file is the screen: it is written from the rows that the dashboard selects, and cited as the archive says.
  "server/exports": server([...records, "server/archive", "server/dashboard", "engine"]),
  "server/acled": server([
    ...[...records, "server/auth", "server/corrections", "server/dashboard", "engine"],
  ]),
  // Features are rows of the list and of files.
  "server/ogc": server([...records, "server/archive", "server/dashboard", "engine"]),
  // A card is the dashboard in small; its drawing is handed to it.
  "server/embed": server([...records, "server/dashboard", "engine"]),
  "server/drafts": server([...records, "server/places"]),
  // It is handed articles and answers them, and reads nothing of the record.
  "server/reading": server(["domain", "server/db", "server/http", "server/places", "extract"]),
  "server/imports": server([...records, "server/auth", "server/corrections", "server/drafts"]),
  "server/feeds": server([
    ...[...records, "server/archive", "server/drafts", "server/fetch", "server/reading"],
  ]),
  "server/links": server([...records, "server/fetch", "server/reading"]),
  "server/corrections": server([...records, "server/archive", "server/drafts", "server/feeds"]),
  "server/jobs": server(log),
  // It reads how jobs stand and what the disk holds, as the pages do.
  "server/metrics": server([...log, "server/jobs"]),
  "server/keeping": server(log),
  "server/commands": server("any"),
  server: server("any"),
  // What every page stands on: its addresses, its questions, its stream.
  client: client(["client/i18n"]),
  // It names every page.
  "client/main.tsx": client([
    ...page,
    ...["client/accounts", "client/activity", "client/article", "client/corrections"],
    ...["client/dashboard"],
    ...["client/drafts", "client/events"],
    ...["client/exports", "client/imports", "client/jobs", "client/method", "client/sources"],
  ]),
  "client/basemap": client([]),
  "client/i18n": client([]),
  "client/ui": client(["client", "client/i18n"]),
  "client/draw": client([...kit, "client/shell"]),
  "client/map": client([...kit, "client/basemap", "client/draw"]),
  "client/shell": client(kit),
  "client/accounts": client([...page, "client/erasing"]),
  "client/activity": client([...page, "client/accounts", "client/events", "client/jobs"]),
  // What is read goes the way of the form of events.
  "client/article": client([...page, "client/accounts", "client/events"]),
  "client/corrections": client([...page, "client/accounts", "client/events"]),
  "client/drafts": client([...page, "client/accounts", "client/erasing", "client/events"]),
  "client/erasing": client(kit),
  "client/events": client([...page, ...drawing, "client/accounts", "client/erasing"]),
  "client/imports": client([...page, "client/accounts"]),
  "client/jobs": client([...page, "client/accounts"]),
  "client/method": client([...page, "client/events"]),
  // A feed stands like a job.
  "client/sources": client([...page, "client/accounts", "client/jobs"]),
  "client/reference": client([...kit, "client/styles"]),
  // Paper takes the dashboard's place: the dashboard starts what draws the sheet, and the sheet is made of it.
  "client/dashboard": client([...page, ...drawing, "client/events", "client/print"]),
  // A file is the screen, and a card is the dashboard in small.
  "client/exports": client([...page, "client/dashboard", "client/erasing", "client/events"]),
  "client/embed": client([
    ...kit,
    ...drawing,
    "client/styles",
    "client/dashboard",
    "client/events",
  ]),
  "client/print": client([
    ...[...kit, ...drawing, "client/shell"],
    ...["client/dashboard", "client/embed", "client/events"],
  ]),
  migrations: { areas: [], packages: ["kysely"], node: false },
  seeds: { areas: ["domain", "server/db"], packages: [], node: true },
  bin: {
    areas: ["bin/basemap", "bin/kernel", "bin/letters", "bin/messages", "bin/mutants"],
    packages: ["playwright"],
    node: true,
  },
  "bin/messages": { areas: [], packages: ["@formatjs/icu-messageformat-parser"], node: false },
  "bin/basemap": { areas: [], packages: "any", node: true },
  // These too make files that are committed, and run by hand.
  "bin/kernel": { areas: [], packages: "any", node: true },
  "bin/letters": { areas: [], packages: "any", node: true },
  "bin/mutants": { areas: ["bin"], packages: ["typescript", "vite", "vitest"], node: true },
};

/** Every place where the tree breaks a rule, as a sentence that begins with the file. */
export function violations(tree: Tree): string[] {
  const code = [...tree].filter(([path]) => /\.(ts|tsx|mjs)$/.test(path));
  const imports = code.flatMap(([path, text]) => importsOf(path, text));
  return [
    ...imports.flatMap(forbidden),
    ...cycles(imports).map((files) => `${files[0]} is in an import cycle: ${files.join(" → ")}`),
    ...[...tree].flatMap(([path, text]) => [
      ...dialectWords(path, text),
      ...(/^(#!.*\n)?\s*\/[/*]/.test(text) ? [] : [`${path} has no comment at its head`]),
    ]),
    ...tooLong(tree),
  ];
}

/** The area of a path, or undefined where no rule holds (tests, bench, configuration). */
function areaOf(path: string): string | undefined {
  if (path in mayImport) return path;
  const [top = "", second = "", ...rest] = path.split("/");
  const folder = `${top}/${second}`;
  const divided = top === "server" || top === "client" || top === "engine";
  if (rest.length > 0 && (divided || folder in mayImport)) return folder;
  return second !== "" && top in mayImport ? top : undefined;
}

function forbidden({ from, to, kind }: Import): string[] {
  const area = areaOf(from);
  if (area === undefined) return [];
  const allowed = mayImport[area];
  if (allowed === undefined) return [`${from} lies in a folder the import table does not know`];
  const { areas, packages, node } = allowed;
  const other = areaOf(to) ?? to;
  const fine = {
    node,
    package: packages === "any" || packages.includes(to),
    file: other === area || (areas === "any" ? !engine.includes(other) : areas.includes(other)),
  }[kind];
  return fine ? [] : [`${from} may not import ${to}`];
}

/** The names of databases belong to server/db (and to set-up, tests and benches, which start them). */
function dialectWords(path: string, text: string): string[] {
  const area = areaOf(path);
  if (area === undefined || area.startsWith("bin") || area === "server/db") return [];
  const word = /sqlite|postgres|libsql|\bpg\b/i.exec(text)?.[0];
  return word === undefined ? [] : [`${path} names a database: ${word}`];
}

const LONGEST = 300;
const NINE_OF_TEN = 200;

function tooLong(tree: Tree): string[] {
  const lengths = [...tree].map(([path, text]) => ({ path, lines: text.split("\n").length - 1 }));
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return [
    ...lengths
      .filter(({ lines }) => lines > LONGEST)
      .map(({ path, lines }) => `${path} has ${lines} lines, more than ${LONGEST}`),
    ...(at(0.9) > NINE_OF_TEN
      ? [`a tenth of the files have more than ${at(0.9)} lines; ${NINE_OF_TEN} are allowed`]
      : []),
  ];
}
