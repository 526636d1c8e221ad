// `vigil extract`
import { readFileSync } from "node:fs";
import { dayOf } from "../../domain/when.ts";
import { extract } from "../../extract/index.ts";
import { gazetteer } from "../places/gazetteer.ts";
import { argumentsOf, type Command, UsageError } from "./command.ts";

/** The file that stands for what comes in on stdin. */
const STDIN = "-";

export const extractProposal: Command = {
  usage: "extract --title TITLE --published YYYY-MM-DD FILE",
  help: `Reads an article's text and prints the records that it proposes, as JSON. Nothing enters the record.\nFILE may be "-" for stdin. docs/reading.md says what the words mean.`,
  run: async (args) => {
    const { values, positionals } = argumentsOf({
      args,
      options: { title: { type: "string", default: "" }, published: { type: "string" } },
      allowPositionals: true,
    });
    const { title, published } = values;
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0)
      throw new UsageError("Name one file, or - for stdin.");
    if (published === undefined || dayOf(published) === null)
      throw new UsageError("--published is the day of publication, such as 2020-09-14.");
    const proposal = extract({ title, text: textOf(file), published }, gazetteer());
    console.log(JSON.stringify(proposal, null, 2));
    return 0;
  },
};

function textOf(file: string): string {
  try {
    return readFileSync(file === STDIN ? 0 : file, "utf8");
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? ` (${error.code})` : "";
    throw new UsageError(`The file ${file} can't be read${reason}.`);
  }
}
