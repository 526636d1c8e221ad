/** How the client is built: hashed files only, nothing inlined, so that the page needs no inline script or style. With --ssr: what the server draws pages with. */
import { defineConfig } from "vite";
import { dashboardPage } from "./bin/dashboard-page.mjs";
import { regionFiles } from "./bin/region-files.mjs";

/**
 * What the dashboard shares with other pages, in a few files where Rolldown would make two dozen: browsers
 * ask for six at a time. The schemas of the domain stay out, since they bring zod along, and so does what makes
 * charts over time, files of charts and of the map, Leaflet's tiles, forms and drawers, which come when they are
 * asked for. Leaflet stands after the policy that it needs when it starts.
 */
const SHARED = [
  { name: "leaflet", test: /node_modules\/leaflet(?!.*layer\/tile)|map\/(leaflet|trusted)\.ts/ },
  {
    name: "shell",
    test: /client\/(ui\/(?!choices|checkbox|drawer|copy|text-field|empty|combobox|error-summary|radios|marks\/(claim-line|range-(axis|bars)))|shell\/(?!suggestions|closed|keys-help|settings\.|sign-out|unsent))|client\/\w+\.ts$|client\/styles\/main|node_modules\/@?preact/,
  },
  {
    name: "domain",
    test: /domain\/(vocabulary\/(?!schemas)|filter|low-high|map-view|object-keys|place\.ts|plain-text|questions|rule|when\.ts)/,
  },
  {
    name: "view",
    test: /client\/(dashboard\/(?!player\/controls|charts\/(embed-code|cite|save)|timeline\/time-(part|scene))|draw\/palette|map\/(?!picture|ground|path-data)|events\/(others|verbatim))/,
    minShareCount: 2,
  },
];

const PAGES = {
  index: "client/index.html",
  embed: "client/embed/index.html",
  reference: "client/reference/index.html",
};
const DRAWN = { embed: "client/embed/draw.tsx", reference: "client/reference/draw.tsx" };

export default defineConfig(({ isSsrBuild }) => ({
  root: "client",
  publicDir: false,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [regionFiles(), dashboardPage()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    rolldownOptions: isSsrBuild
      ? { input: DRAWN }
      : { input: PAGES, output: { codeSplitting: { groups: SHARED } } },
  },
}));
