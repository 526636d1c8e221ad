// `vigil import`
import { readFile as readBytes } from "node:fs/promises";
import { basename } from "node:path";
import { accountInWords, accountOf } from "../imports/account.ts";
import type { Format } from "../imports/formats/format.ts";
import { FORMATS } from "../imports/formats/index.ts";
import { readFile } from "../imports/read-file.ts";
import { countryOf } from "../imports/values/country.ts";
import { argumentsOf, type Command, UsageError } from "./command.ts";
import { say } from "./context.ts";

export const importFile: Command = {
  usage:
    "import FILE --dry-run [--json] [--format F] [--country CC] [--language L] [--publisher P]",
  help: "Reads a table of events and tells what would become of each row; nothing is written.\nThe format is found by the file's header. --country is where rows name none, --publisher who made the file.\nSee docs/imports.md.",
  run: async (args) => {
    const { values, positionals } = argumentsOf({
      args,
      options: {
        "dry-run": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        format: { type: "string" },
        country: { type: "string" },
        language: { type: "string" },
        publisher: { type: "string" },
      },
      allowPositionals: true,
    });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new UsageError("Give one file.");
    if (!values["dry-run"]) throw new UsageError("Say --dry-run: files are read, not yet kept.");
    const asked = {
      format: formatOf(values.format),
      country: countryIn(values.country),
      language: values.language ?? null,
      publisher: values.publisher ?? null,
      file: basename(path),
      today: new Date().toISOString().slice(0, 10),
    };
    const bytes = await bytesOf(path);
    if (bytes === null) return 1;
    const account = accountOf(await readFile(bytes, asked));
    console.log(values.json ? JSON.stringify(account, null, 1) : accountInWords(account));
    return 0;
  },
};

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readBytes(path);
  } catch (error) {
    say(`The file can't be read: ${error instanceof Error ? error.message : error}.`);
    return null;
  }
}

function formatOf(name: string | undefined): Format | null {
  if (name === undefined) return null;
  const format = FORMATS.find((known) => known.name === name);
  if (format !== undefined) return format;
  throw new UsageError(`The format is one of ${FORMATS.map((known) => known.name).join(", ")}.`);
}

function countryIn(name: string | undefined): string | null {
  const country = name === undefined ? null : countryOf(name);
  if (name !== undefined && country === null)
    throw new UsageError(`There is no country ${JSON.stringify(name)}.`);
  return country;
}
