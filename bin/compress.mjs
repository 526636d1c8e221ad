// Compresses the built client beside its files, once and as small as can be, so that no request waits for it.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

/** Pictures and fonts are compressed by themselves. The regions lie in a folder of their own: many, and compressed when asked for. */
const WORTH = /\.(js|css|svg|json)$/;

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
