// The regions' files of the base map in one folder named by what they hold: two hundred hashes need not come with the program.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

const source = new URL("../client/basemap/regions/", import.meta.url);

/**
 * A plugin for Vite that writes them, and puts their folder's address in the place of `REGIONS_FOLDER`.
 * @returns {import("vite").Plugin}
 */
export function regionFiles() {
  const files = readdirSync(source).map((name) => ({
    name,
    bytes: readFileSync(new URL(name, source)),
  }));
  const hash = createHash("sha256");
  for (const { name, bytes } of files) hash.update(name).update(bytes);
  const folder = `assets/regions-${hash.digest("hex").slice(0, 8)}`;
  return {
    name: "region-files",
    config: () => ({ define: { REGIONS_FOLDER: JSON.stringify(`/${folder}`) } }),
    generateBundle() {
      if (this.environment.config.consumer !== "client") return;
      for (const { name, bytes } of files)
        this.emitFile({ type: "asset", fileName: `${folder}/${name}`, source: bytes });
    },
  };
}
