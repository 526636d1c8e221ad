/** How the client is built: hashed files only, nothing inlined, so that the page needs no inline script or style. */
import { defineConfig } from "vite";

export default defineConfig({
  root: "client",
  publicDir: false,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    rolldownOptions: { input: { index: "client/index.html", embed: "client/embed/index.html" } },
  },
});
