// Compiles the loops of engine/wasm/loops/*.ts, which are AssemblyScript, to WebAssembly.
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const folder = new URL("../../engine/wasm/loops/", import.meta.url);

/** Where the program looks for them. */
export const kernelFile = new URL("kernel.wasm", folder);

/** The files whose exports the program calls. */
const SOURCES = ["rows.ts", "figures.ts"];

/** No runtime and no memory of their own: they work in what the program gives them, two numbers at a time where they can. */
const OPTIONS = [
  "-O3",
  "--runtime",
  "stub",
  "--use",
  "abort=",
  "--enable",
  "threads",
  "--enable",
  "simd",
  "--importMemory",
  "--noExportMemory",
  "--sharedMemory",
  "--maximumMemory",
  "65536",
];

/**
 * The module; what does not compile is an error that tells where.
 * @returns {Promise<Uint8Array>}
 */
export async function compileKernel() {
  /** @type {Uint8Array | null} */
  let made = null;
  const { error, stderr } = await asc.main(
    [...SOURCES, ...OPTIONS, "--baseDir", fileURLToPath(folder), "--outFile", "kernel.wasm"],
    {
      writeFile: (name, contents) => {
        if (name === "kernel.wasm" && typeof contents !== "string") made = contents;
      },
    },
  );
  if (error !== null || made === null) throw new Error(stderr.toString(), { cause: error });
  return made;
}
