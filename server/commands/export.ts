// `vigil export`
import { once } from "node:events";
import { FOREIGN_SHAPES } from "../../domain/csv-rows.ts";
import { parseFilter } from "../../domain/filter-url.ts";
import { objectKeys } from "../../domain/object-keys.ts";
import type { Engine } from "../../engine/engine.ts";
import { openEngine } from "../../engine/index.ts";
import { termsOf } from "../archive/repository.ts";
import { todayOf } from "../dashboard/parameters.ts";
import { recordSource } from "../dashboard/record-source.ts";
import { FORMATS, openFile } from "../exports/formats.ts";
import { openPackage, type PackageAsked } from "../exports/package.ts";
import { siteAddress } from "../http/own-address.ts";
import { argumentsOf, type Command, UsageError } from "./command.ts";
import { withRecord } from "./context.ts";

export const exportRecord: Command = {
  usage:
    'export [--filter "URL QUERY"] [--shape events|claims|acled|ccc] [--format csv|jsonl|geojson|xlsx|zip] [--hxl] > FILE',
  help: "Writes what matches the filter, as the public sees it, under the filter's rule: the file that the site offers.",
  run: async (args) => {
    const { values } = argumentsOf({
      args,
      options: {
        filter: { type: "string", default: "" },
        shape: { type: "string" },
        format: { type: "string", default: "csv" },
        hxl: { type: "boolean", default: false },
      },
    });
    const { filter, problems } = parseFilter(values.filter);
    const [problem] = problems;
    if (problem !== undefined)
      throw new UsageError(`The filter can't be read at ${problem.key}=${problem.value}.`);
    const open = opener(values);
    await withRecord(async ({ db }, config) => {
      const engine = await openEngine(recordSource(db));
      const at = new Date();
      await write(
        await open(engine, {
          ...{ filter, viewer: "public", today: todayOf(at), at },
          ...(await termsOf(db, config.DATA_LICENCE)),
          ...{ site: siteAddress(config), dataDir: config.DATA_DIR },
          signal: new AbortController().signal,
        }),
      );
    });
    return 0;
  },
};

const PACKAGE = "zip";

type Asked = Omit<PackageAsked, "shape">;

type Wanted = { format: string; shape?: string; hxl: boolean };

/** The way to open such a file. Throws a UsageError where there is none. */
function opener({ format: wanted, shape: rows, hxl }: Wanted) {
  if (hxl && wanted !== "csv") throw new UsageError("Only CSV has a line of HXL hashtags.");
  if (wanted === PACKAGE) {
    const shape = FOREIGN_SHAPES.find((candidate) => candidate === rows) ?? null;
    if (rows !== undefined && shape === null)
      throw new UsageError(
        `A zip holds events and claims, or is of the shape ${FOREIGN_SHAPES.join(" or ")}.`,
      );
    return async (engine: Engine, asked: Asked) =>
      (await openPackage(engine, { ...asked, shape })).pieces;
  }
  const names = objectKeys(FORMATS);
  const format = names.find((name) => name === wanted);
  if (format === undefined)
    throw new UsageError(`The format is one of ${[...names, PACKAGE].join(", ")}.`);
  const { shapes } = FORMATS[format];
  const shape = shapes.find((candidate) => candidate === (rows ?? shapes[0]));
  if (shape === undefined)
    throw new UsageError(`The shape of ${format} is one of ${shapes.join(", ")}.`);
  return async (engine: Engine, asked: Asked) =>
    (await openFile(engine, { ...asked, format, shape, hxl })).pieces;
}

/** Writes to stdout at its reader's pace; a reader that leaves early ends it. */
async function write(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const gone = once(process.stdout, "error");
  let open = true;
  void gone.then(() => {
    open = false;
  });
  for await (const piece of pieces) {
    if (!open) return;
    if (!process.stdout.write(piece)) await Promise.race([once(process.stdout, "drain"), gone]);
  }
}
