// `vigil export`
import { once } from "node:events";
import { parseFilter } from "../../domain/filter-url.ts";
import { select } from "../../domain/summarise/selection.ts";
import { loadReadModel } from "../dashboard/read-model.ts";
import { csvChunks, SHAPES } from "../exports/rows.ts";
import { type Command, UsageError } from "./command.ts";
import { argumentsOf, withStore } from "./context.ts";

const MS_PER_DAY = 86_400_000;

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
    await withStore(async ({ db }, { PUBLIC_URL, HOST, PORT }) => {
      const view = await (await loadReadModel(db)).view("public", filter);
      const { selected } = select(view.records, filter, Math.floor(Date.now() / MS_PER_DAY));
      const site = PUBLIC_URL ?? `http://${HOST}:${PORT}`;
      await write(csvChunks(selected, { shape, rule: filter.rule, site }));
    });
    return 0;
  },
};

/** Writes to stdout at its reader's pace; a reader that leaves early ends it. */
async function write(chunks: Iterable<string>): Promise<void> {
  const gone = once(process.stdout, "error");
  let open = true;
  void gone.then(() => {
    open = false;
  });
  for (const chunk of chunks) {
    if (!open) return;
    if (!process.stdout.write(chunk)) await Promise.race([once(process.stdout, "drain"), gone]);
  }
}
