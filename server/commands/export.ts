// `vigil export`
import { once } from "node:events";
import { SHAPES } from "../../domain/csv-rows.ts";
import { parseFilter } from "../../domain/filter-url.ts";
import type { Piece } from "../../engine/engine.ts";
import { openEngine } from "../../engine/index.ts";
import { todayOf } from "../dashboard/parameters.ts";
import { recordSource } from "../dashboard/record-source.ts";
import { argumentsOf, type Command, UsageError } from "./command.ts";
import { withRecord } from "./context.ts";

export const exportRecord: Command = {
  usage: 'export [--filter "URL QUERY"] [--shape events|claims] [--format csv] > FILE',
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
    const shape = SHAPES.find((candidate) => candidate === values.shape);
    if (shape === undefined) throw new UsageError(`The shape is one of ${SHAPES.join(", ")}.`);
    if (values.format !== "csv") throw new UsageError("The format is csv.");
    await withRecord(async ({ db }, { PUBLIC_URL, HOST, PORT }) => {
      const engine = await openEngine(recordSource(db));
      const site = PUBLIC_URL ?? `http://${HOST}:${PORT}`;
      const asked = { filter, viewer: "public", today: todayOf(new Date()) } as const;
      await write((await engine.file({ ...asked, shape, site })).pieces);
    });
    return 0;
  },
};

/** Writes to stdout at its reader's pace; a reader that leaves early ends it. */
async function write(pieces: AsyncIterable<Piece>): Promise<void> {
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
