// `vigil export`
import { once } from "node:events";
import { parseFilter } from "../../domain/filter-url.ts";
import { objectKeys } from "../../domain/object-keys.ts";
import { openEngine } from "../../engine/index.ts";
import { todayOf } from "../dashboard/parameters.ts";
import { recordSource } from "../dashboard/record-source.ts";
import { FORMATS, openFile } from "../exports/formats.ts";
import { argumentsOf, type Command, UsageError } from "./command.ts";
import { withRecord } from "./context.ts";

export const exportRecord: Command = {
  usage:
    'export [--filter "URL QUERY"] [--shape events|claims] [--format csv|jsonl|geojson|xlsx] > FILE',
  help: "Writes what matches the filter, as the public sees it, under the filter's rule: the file that the site offers.",
  run: async (args) => {
    const { values } = argumentsOf({
      args,
      options: {
        filter: { type: "string", default: "" },
        shape: { type: "string", default: "events" },
        format: { type: "string", default: "csv" },
      },
    });
    const { filter, problems } = parseFilter(values.filter);
    const [problem] = problems;
    if (problem !== undefined)
      throw new UsageError(`The filter can't be read at ${problem.key}=${problem.value}.`);
    const names = objectKeys(FORMATS);
    const format = names.find((name) => name === values.format);
    if (format === undefined) throw new UsageError(`The format is one of ${names.join(", ")}.`);
    const { shapes } = FORMATS[format];
    const shape = shapes.find((candidate) => candidate === values.shape);
    if (shape === undefined)
      throw new UsageError(`The shape of ${format} is one of ${shapes.join(", ")}.`);
    await withRecord(async ({ db }, { PUBLIC_URL, HOST, PORT, DATA_LICENCE: licence }) => {
      const engine = await openEngine(recordSource(db));
      const site = PUBLIC_URL ?? `http://${HOST}:${PORT}`;
      const at = new Date();
      const asked = { filter, viewer: "public", today: todayOf(at) } as const;
      const file = await openFile(engine, { ...asked, shape, site, licence, at, format });
      await write(file.pieces);
    });
    return 0;
  },
};

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
