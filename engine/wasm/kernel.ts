// Instantiates the compiled loops over rows and figures (loops/) in this thread.
import { readFileSync } from "node:fs";

/** Takes and gives numbers; most are places in the kernel's memory (`at`). */
type Loop = (...numbers: number[]) => number;

/** What loops//*.ts export and say of themselves. */
type Kernel = { readonly [Name in LoopName]: Loop } & { readonly reached: { value: number } };

type LoopName = OfRows | OfFigures;
type OfRows = "fail" | "failMarked" | "gather" | "mark" | "lookUp" | "sum" | "noteLast" | Counting;
type Counting = "count" | "countBy";
type OfFigures = "pick" | "hear" | "addUp" | "rowsInRange";

type Memory = { readonly buffer: SharedArrayBuffer; grow: (pages: number) => number };

/** What is needed of what Node has and its types do not tell. */
declare const WebAssembly: {
  Memory: new (pages: { initial: number; maximum: number; shared: true }) => Memory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: unknown };
};

/** A gigabyte is the most: some dozen numbers for each place and each span of days. */
const PAGES = { initial: 64, maximum: 16_384 };

/** Only this thread's. It is of the kind that is shared since that can grow where it lies: nothing has to be detached, which makes V8 slow. */
export const memory = new WebAssembly.Memory({ ...PAGES, shared: true });

const program = readFileSync(new URL("./loops/kernel.wasm", import.meta.url));
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(program), { env: { memory } });

export const kernel = exports as Kernel;
