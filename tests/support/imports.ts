/** Reads the import statements of source files: what the architecture test judges. */
import { posix } from "node:path";
import { parseSync } from "vite";

/** Source files by path from the project's folder. */
export type Tree = ReadonlyMap<string, string>;

/** One import: the file that has it, and either a path in the tree, a package's name or a `node:` name. */
export interface Import {
  from: string;
  to: string;
  kind: "file" | "package" | "node";
}

/** Every import, re-export and literal dynamic import of a file, type imports included. */
export function importsOf(path: string, text: string): Import[] {
  const { module, program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const specifiers = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.flatMap(
      ({ moduleRequest: { start, end } }) =>
        /^["'](.+)["']$/.exec(text.slice(start, end))?.[1] ?? [],
    ),
    ...typeImports(program),
  ];
  return [...new Set(specifiers)].map((specifier) => resolve(path, specifier));
}

/** What a file loads when it is loaded, at any depth: files of the tree and packages, without what is types alone or comes later. */
export function loadedWith(path: string, tree: Tree): Set<string> {
  const loaded = new Set([path]);
  for (const from of loaded) {
    const text = tree.get(from);
    if (text === undefined) continue;
    const { module } = parseSync(from, text);
    const statements = [...module.staticImports, ...module.staticExports].filter(
      ({ start, end }) => !/^(import|export) type\b/.test(text.slice(start, end)),
    );
    for (const { start, end } of statements) {
      const specifier = /\bfrom\s*["']([^"']+)["'];?$|^import\s*["']([^"']+)["']/.exec(
        text.slice(start, end),
      );
      const named = specifier?.[1] ?? specifier?.[2];
      if (named !== undefined) loaded.add(resolve(from, named).to);
    }
  }
  return loaded;
}

/** The specifiers of `import("…").Type`, which stand anywhere in the syntax tree. */
function typeImports(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  const inner = Object.values(node).flatMap(typeImports);
  if (!("type" in node && node.type === "TSImportType" && "source" in node)) return inner;
  const { source } = node;
  return typeof source === "object" && source !== null && "value" in source
    ? [String(source.value), ...inner]
    : inner;
}

function resolve(from: string, specifier: string): Import {
  if (specifier.startsWith(".")) {
    return { from, to: posix.join(posix.dirname(from), specifier), kind: "file" };
  }
  if (specifier.startsWith("node:")) return { from, to: specifier, kind: "node" };
  const [first = "", second = ""] = specifier.split("/");
  return { from, to: first.startsWith("@") ? `${first}/${second}` : first, kind: "package" };
}

/** The import cycles among files, each as the path that leads back to its first file. */
export function cycles(imports: Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to, kind } of imports) {
    if (kind === "file") next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (file: string, trail: string[]) => {
    const seenAt = trail.indexOf(file);
    if (seenAt >= 0) found.push([...trail.slice(seenAt), file]);
    if (seenAt >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}
