// The dashboard's page: the client's one page, with everything named in its head that the dashboard draws first.

/**
 * @typedef {import("vite").Rolldown.OutputBundle} Bundle
 * @typedef {import("vite").Rolldown.OutputChunk} Chunk
 */

/**
 * A plugin for Vite that writes `dashboard.html` beside `index.html`. A browser that reads it asks for the
 * dashboard's scripts and styles at once, and not only when the shell has run.
 * @returns {import("vite").Plugin}
 */
export function dashboardPage() {
  return {
    name: "dashboard-page",
    enforce: "post",
    apply: (_config, { isSsrBuild }) => !isSsrBuild,
    generateBundle(_options, bundle) {
      const page = bundle["index.html"];
      if (page?.type !== "asset") throw new Error("The client has no page.");
      const shell = withImports(entry("/client/index.html", bundle), bundle);
      const dashboard = withImports(entry("/client/dashboard/page.tsx", bundle), bundle);
      const first = [...dashboard].filter((chunk) => !shell.has(chunk));
      const styles = new Set(
        first.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]),
      );
      const head = [
        `<link rel="preload" href="/${letters(bundle)}" as="font" type="font/woff2" crossorigin>`,
        ...first.map((chunk) => `<link rel="modulepreload" crossorigin href="/${chunk.fileName}">`),
        ...[...styles].map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
      ];
      this.emitFile({
        type: "asset",
        fileName: "dashboard.html",
        source: String(page.source).replace("</head>", `  ${head.join("\n    ")}\n  </head>`),
      });
    },
  };
}

/**
 * The file of the letters of most names: few dashboards do without, and letters that come late are laid out twice.
 * @param {Bundle} bundle
 */
function letters(bundle) {
  for (const file of Object.values(bundle))
    if (file.type === "asset" && file.originalFileNames.includes("fonts/inter-latin-a.woff2"))
      return file.fileName;
  throw new Error("No letters of names are there.");
}

/**
 * The chunk made for a source file that is loaded by itself.
 * @param {string} path
 * @param {Bundle} bundle
 */
function entry(path, bundle) {
  for (const file of Object.values(bundle))
    if (file.type === "chunk" && file.facadeModuleId?.endsWith(path)) return file;
  throw new Error(`No chunk is made for ${path}.`);
}

/**
 * A chunk after all that it imports, in the order in which Vite loads their styles.
 * @param {Chunk} chunk
 * @param {Bundle} bundle
 * @param {Set<Chunk>} found
 * @param {Set<Chunk>} begun
 */
function withImports(chunk, bundle, found = new Set(), begun = new Set()) {
  if (begun.has(chunk)) return found;
  begun.add(chunk);
  for (const name of chunk.imports) {
    const imported = bundle[name];
    if (imported?.type === "chunk") withImports(imported, bundle, found, begun);
  }
  return found.add(chunk);
}
