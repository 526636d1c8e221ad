// Files on their way into the record: taken, looked at, said more of, entered, and taken back.
import type { Import, ImportLine, Reject, RowCounts } from "../../domain/answers/import.ts";
import { type BroughtAs, type ImportAsked, importAskedSchema } from "../../domain/import.ts";
import { Problem } from "../../domain/problem.ts";
import { can, type Role } from "../../domain/roles.ts";
import type { Db } from "../db/tables.ts";
import { audienceOf } from "../http/authorise.ts";
import { problemOf } from "../http/problem.ts";
import { type Account, accountOf, countsOf } from "./account.ts";
import { keepFile, refuseAnnounced } from "./keep.ts";
import { kindOfNote, type Looked, type LookJob } from "./look.ts";
import { headerHash, keepMapping, mappingFor } from "./mappings.ts";
import type { ReadFile } from "./read-file.ts";
import { importsMade, importWith } from "./repository.ts";
import { createRunning } from "./running.ts";
import type { Note } from "./sheet.ts";
import { type Bringer, rowHash, type Sorting, sortOut } from "./sort-out.ts";
import {
  fileOf,
  keepRejects,
  keepStaged,
  readStaged,
  rejectsPath,
  removeStaged,
  type Staged,
  takeFile,
} from "./staged.ts";
import { undoImport } from "./undo.ts";

/** Who asks. */
type Asker = { id: string; role: Role };

export type DeskSettings = {
  /** A database that is waited for as long as it takes. */
  db: Db;
  dataDir: string;
  secret: string;
  look: (job: LookJob) => Promise<Looked>;
  now: () => Date;
  /** Called when something was committed. */
  committed: () => Promise<void>;
  /** Told of what nobody foresaw. */
  failed: (error: unknown) => void;
};

/** What is said when a file is brought in. */
type Bringing = {
  as: BroughtAs;
  reason: string | null;
  note: string | null;
  remember: string | null;
};

/** So many rejects are told; the file of rejects has all of them. */
const TOLD = 100;

export type Desk = ReturnType<typeof openDesk>;

export function openDesk({ db, dataDir, secret, look, now, committed, failed }: DeskSettings) {
  const running = createRunning((error) => {
    const problem = problemOf(error);
    if (problem !== error) failed(error);
    return problem.message;
  });
  const hash = rowHash(secret);
  const lookAgain = (
    { id, file, asked }: Pick<Import, "id" | "file" | "asked">,
    refused: readonly Reject[] = [],
  ) => {
    const today = now().toISOString().slice(0, 10);
    return look({ path: fileOf(dataDir, id), asked: { ...asked, file, today }, refused });
  };
  /** Keeps the file of rejects, with the rows among them that the record refuses. */
  const keepAllRejects = async (
    about: Pick<Import, "id" | "file" | "asked">,
    looked: Looked,
    account: Account | null,
  ) => {
    const refused = account?.rejects.slice(looked.read?.rejects.length) ?? [];
    const { rejects } = refused.length === 0 ? looked : await lookAgain(about, refused);
    await keepRejects(dataDir, about.id, rejects);
  };

  /** Looks at a file under what is said of it, else under what was kept for its columns, and keeps what it found. */
  const inspect = async (
    { actor, sha256, view: about }: { actor: string; sha256: string; view: About },
    said: ImportAsked | null,
    asker: Asker,
  ): Promise<Staged> => {
    let asked = said ?? importAskedSchema.parse({});
    let looked = await lookAgain({ ...about, asked });
    const header = headerHash(looked.tables);
    const kept = said === null && header !== null ? await mappingFor(db, header) : null;
    if (kept !== null) {
      asked = kept.asked;
      looked = await lookAgain({ ...about, asked });
    }
    const { read, encoding, tables, preview, places } = looked;
    const account =
      read && accountOf(read, await sortOut(db, read.read, hash, sortingOf(read, asker)));
    await keepAllRejects({ ...about, asked }, looked, account);
    const { id, file, at, bytes } = about;
    const staged: Staged = {
      ...{ actor, sha256 },
      view: {
        ...{ id, file, at, bytes, encoding, tables, preview, places, asked },
        remembered: kept?.name ?? null,
        announces: read?.announces ?? false,
        ...(account ? told(account) : { counts: null, rejects: [], notes: [] }),
      },
    };
    await keepStaged(dataDir, staged);
    return staged;
  };

  /** Throws `not_found` where there is none of this id that whoever asks may see. */
  const staged = async (id: string, asker: Asker): Promise<Staged> => {
    const found = await readStaged(dataDir, id);
    if (found === null || !isTheirs(found, asker)) throw noSuchFile();
    return found;
  };

  const viewOf = async ({ view }: Staged): Promise<Import> => {
    const { id } = view;
    const progress = running.progress(id);
    const made = await importWith(db, id);
    return {
      ...view,
      ...(made?.counts && { counts: JSON.parse(made.counts) as RowCounts }),
      state: progress === null ? stateOf(made) : "writing",
      // What fails once it is entered does not make it less so.
      ...{ progress, failure: made === undefined ? running.failure(id) : null },
    };
  };

  const untouched = async (id: string) => {
    if (running.progress(id) !== null || (await importWith(db, id)) !== undefined)
      throw new Problem("conflict", "This file is brought in already.");
  };

  return {
    /** Takes a file and looks at it. Nothing is kept where nothing of it can be read. */
    take: async (file: string, pieces: AsyncIterable<Uint8Array>, asker: Asker) => {
      const { id, bytes, sha256 } = await takeFile(dataDir, pieces);
      try {
        const view = { id, file, at: now().toISOString(), bytes };
        return await viewOf(await inspect({ actor: asker.id, sha256, view }, null, asker));
      } catch (error) {
        await removeStaged(dataDir, id);
        throw error;
      }
    },

    /** A file as it was looked at. */
    view: async (id: string, asker: Asker) => viewOf(await staged(id, asker)),

    /** Looks at a file again under what is said of it now. */
    say: async (id: string, said: ImportAsked, asker: Asker) => {
      const found = await staged(id, asker);
      await untouched(id);
      return viewOf(await inspect(found, said, asker));
    },

    /** Begins to enter a file, all of it or nothing. */
    commit: async (id: string, { as, remember, reason, note }: Bringing, asker: Asker) => {
      const found = await staged(id, asker);
      const { view, sha256 } = found;
      if (as === "events" && !can(asker.role, "edit the record"))
        throw new Problem("not_allowed", "Your account may bring records as drafts alone.");
      await untouched(id);
      if (view.counts === null) throw daysUnsaid();
      if (as === "events") refuseAnnounced(view);
      running.begin(id, async (progress) => {
        const looked = await lookAgain(view);
        const { read } = looked;
        if (read === null) throw daysUnsaid();
        const bringing = { ...{ id, file: view.file, sha256, as, hash, progress } };
        // What a file is called is for editors alone.
        const forEditors = [`Imported from ${view.file}.`, note].filter((part) => part !== null);
        const writing = { actor: asker.id, now: now(), reason, note: forEditors.join(" ") };
        const account = await db.transaction().execute(async (trx) => {
          const header = headerHash(view.tables);
          if (remember !== null && header !== null)
            await keepMapping(trx, header, { name: remember, asked: view.asked }, writing.now);
          return keepFile(trx, read, { ...bringing, bringer: bringerOf(asker) }, writing);
        });
        await committed();
        await keepAllRejects(view, looked, account);
        await keepStaged(dataDir, { ...found, view: { ...view, ...told(account) } });
      });
      return viewOf(found);
    },

    /** Stops what is being entered: nothing of it is written. */
    stop: async (id: string, asker: Asker) => {
      const found = await staged(id, asker);
      await running.stop(id);
      return viewOf(found);
    },

    /** Where the rows of a file stand that can't be taken. */
    rejects: async (id: string, asker: Asker): Promise<string> => {
      await staged(id, asker);
      return rejectsPath(dataDir, id);
    },

    /** Imports that were entered, the newest first: all of them for editors, for others their own. */
    entered: async (asker: Asker): Promise<ImportLine[]> => {
      const made = await importsMade(db, can(asker.role, "edit the record") ? null : asker.id);
      return made.slice(0, LISTED).map((each) => ({
        ...{ id: each.id, file: each.file, at: each.at, format: each.format },
        state: running.progress(each.id) === null ? stateOf(each) : ("writing" as const),
        as: (each.brought_as as BroughtAs | null) ?? null,
        counts: each.counts === null ? null : (JSON.parse(each.counts) as RowCounts),
      }));
    },

    /** Takes an import back whole, once it is entered. */
    undo: async (id: string, why: Pick<Bringing, "reason" | "note">, asker: Asker) => {
      await running.settled(id);
      const made = await importWith(db, id);
      const mayUndo = can(asker.role, "edit the record") || made?.brought_as === "drafts";
      if (made === undefined || !isTheirs(made, asker) || !mayUndo)
        throw new Problem("not_found", "There is no such import.");
      const writing = { actor: asker.id, now: now(), ...why };
      const undone = await db.transaction().execute((trx) => undoImport(trx, id, writing));
      await committed();
      return undone;
    },

    /** Stops what runs. */
    close: () => running.end(),
  };
}

type About = Pick<Import, "id" | "file" | "at" | "bytes">;

/** So many imports are listed. */
const LISTED = 100;

const noSuchFile = () =>
  new Problem("not_found", "There is no such file, or it is not kept any longer.");

const daysUnsaid = () => new Problem("bad_input", "Say first which column holds the days.");

const isTheirs = ({ actor }: { actor: string }, { id, role }: Asker) =>
  actor === id || can(role, "edit the record");

/** What was announced is taken as drafts alone, and those change nothing that stands. */
const sortingOf = ({ format, announces }: ReadFile, asker: Asker): Sorting => ({
  ...{ bringer: bringerOf(asker), format },
  updates: can(asker.role, "edit the record") && !announces,
});

const bringerOf = ({ id, role }: Asker): Bringer => ({ id, audience: audienceOf(role) });

function stateOf(made: { undone_at: string | null } | undefined): Import["state"] {
  if (made === undefined) return "read";
  return made.undone_at === null ? "brought" : "undone";
}

/** What became of the rows of a file, as it is told. */
const told = (account: Account): Pick<Import, "counts" | "rejects" | "notes"> => ({
  counts: countsOf(account),
  rejects: account.rejects.slice(0, TOLD),
  notes: summedUp(account.notes),
});

/** What was done beyond copying, by what it was: the most frequent first. */
function summedUp(notes: readonly Note[]): Import["notes"] {
  const kinds = new Map<string, Import["notes"][number]>();
  for (const { row, reason } of notes) {
    const kind = kindOfNote(reason);
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, { reason, rows: 1, first: row });
    else known.rows++;
  }
  return [...kinds.values()].sort((a, b) => b.rows - a.rows).slice(0, TOLD);
}
