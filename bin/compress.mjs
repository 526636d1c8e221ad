// Compresses the built client beside its files, once and as small as can be, so that no request waits for it.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

/** What a first look may ask for. The regions of single countries are many, and compressed when asked for. */
const WORTH = /\.(js|css|svg)$|^countries-.*\.json$/;

/**
 * Writes `name.br` and `name.gz` beside each file.
 * @param {string} folder
 */
export async function compressFiles(folder) {
  const names = readdirSync(folder).filter((name) => WORTH.test(name));
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const bytes = readFileSync(path);
      writeFileSync(`${path}.br`, await promisify(brotliCompress)(bytes));
      writeFileSync(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
    }),
  );
}
