// `vigil import`
import { createHash, randomUUID } from "node:crypto";
import { readFile as readBytes } from "node:fs/promises";
import { basename } from "node:path";
import {
  BROUGHT_AS,
  type BroughtAs,
  IMPORT_FORMATS,
  type ImportFormat,
} from "../../domain/import.ts";
import { readSecret } from "../auth/secret.ts";
import { type Account, accountInWords, accountOf } from "../imports/account.ts";
import { keepFile } from "../imports/keep.ts";
import { type ReadFile, readFile } from "../imports/read-file.ts";
import { importsMade } from "../imports/repository.ts";
import { rowHash } from "../imports/sort-out.ts";
import { undoImport } from "../imports/undo.ts";
import { countryOf } from "../imports/values/country.ts";
import { progressOf } from "../progress.ts";
import { argumentsOf, type Command, UsageError } from "./command.ts";
import { say, withStore } from "./context.ts";

export const importFile: Command = {
  usage:
    "import FILE [--dry-run] [--as events|drafts] [--json] [--format F] [--country CC] [--language L] [--publisher P]",
  help: `Enters a table of events, and tells what became of each row. All of it is entered, or nothing.
--dry-run only reads. --as drafts lets its records wait in the inbox. --undo ID takes an import back, --list names them all.
The format is found by the file's header. --country is where rows name none, --publisher who made the file.
See docs/imports.md.`,
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
        as: { type: "string", default: "events" },
        undo: { type: "string" },
        list: { type: "boolean", default: false },
      },
      allowPositionals: true,
    });
    const [path] = positionals;
    if (values.list) return list();
    if (values.undo !== undefined) return undo(values.undo);
    if (path === undefined || positionals.length > 1) throw new UsageError("Give one file.");
    const as = BROUGHT_AS.find((each) => each === values.as);
    if (as === undefined) throw new UsageError(`--as is one of ${BROUGHT_AS.join(", ")}.`);
    const asked = {
      format: formatOf(values.format),
      country: countryIn(values.country),
      language: values.language ?? null,
      publisher: values.publisher ?? null,
      mapping: null,
      file: basename(path),
      today: new Date().toISOString().slice(0, 10),
    };
    const bytes = await bytesOf(path);
    if (bytes === null) return 1;
    const read = await readFile(bytes, asked);
    const account = values["dry-run"] ? accountOf(read) : await keep(read, { bytes, as, ...asked });
    console.log(values.json ? JSON.stringify(account, null, 1) : accountInWords(account));
    return 0;
  },
};

type Keeping = { bytes: Uint8Array; as: BroughtAs; file: string };

async function keep(read: ReadFile, { bytes, as, file }: Keeping): Promise<Account> {
  return withStore(async (store, config) => {
    const secret = readSecret(config.DATA_DIR);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const progress = progressOf("rows", read.read.length);
    const id = randomUUID();
    const bringing = {
      ...{ id, file, sha256, as, progress: progress.at },
      bringer: { id: "system", audience: "full" } as const,
      hash: rowHash(secret),
    };
    // What a file is called is for editors alone.
    const why = { reason: null, note: `Imported from ${file}.` };
    const writing = { actor: "system", now: new Date(), ...why };
    const account = await store.db
      .transaction()
      .execute((trx) => keepFile(trx, read, bringing, writing));
    progress.end();
    say(
      account.new + account.updated === 0
        ? "Nothing was new."
        : `Entered. To take it back: vigil import --undo ${id}`,
    );
    return account;
  });
}

async function undo(id: string): Promise<number> {
  return withStore(async ({ db }) => {
    const why = { reason: "The import was undone.", note: null };
    const writing = { actor: "system", now: new Date(), ...why };
    const undone = await db.transaction().execute((trx) => undoImport(trx, id, writing));
    const { withdrawn, restored, rejected, kept } = undone;
    say(`Withdrawn: ${withdrawn} events. As before: ${restored}. Rejected: ${rejected} proposals.`);
    if (kept.length > 0) say(`Changed since, and left as they are: ${kept.join(", ")}.`);
    return 0;
  });
}

async function list(): Promise<number> {
  return withStore(async ({ db }) => {
    for (const { id, at, file, format, undone_at } of await importsMade(db))
      console.log(
        [id, at, format, file, undone_at && `undone ${undone_at}`].filter(Boolean).join("  "),
      );
    return 0;
  });
}

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readBytes(path);
  } catch (error) {
    say(`The file can't be read: ${error instanceof Error ? error.message : error}.`);
    return null;
  }
}

function formatOf(name: string | undefined): ImportFormat | null {
  if (name === undefined) return null;
  const format = IMPORT_FORMATS.find((known) => known === name);
  if (format !== undefined) return format;
  throw new UsageError(`The format is one of ${IMPORT_FORMATS.join(", ")}.`);
}

function countryIn(name: string | undefined): string | null {
  const country = name === undefined ? null : countryOf(name);
  if (name !== undefined && country === null)
    throw new UsageError(`There is no country ${JSON.stringify(name)}.`);
  return country;
}
