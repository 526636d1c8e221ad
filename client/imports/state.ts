// The file that is being brought: what the server read of it, what is said of it, and what is asked of the server.
import { batch, computed, signal } from "@preact/signals";
import type { Import, ImportLine } from "../../domain/answers/import.ts";
import type { BroughtAs, ColumnField, ColumnMapping, ImportAsked } from "../../domain/import.ts";
import { ApiProblem, ask, get, patch, post, sentence } from "../api.ts";
import { t } from "../i18n/t.ts";
import { navigate, search } from "../router.ts";
import { toast } from "../ui/toast.tsx";

/** The steps of the way, by their names in the address. */
export const STEPS = ["files", "match", "check", "done"] as const;
export type Step = (typeof STEPS)[number];

/** The file as the server read it last; null before there is one. */
export const brought = signal<Import | null>(null);
/** What is said of it here, sent with *Check*. */
export const said = signal<ImportAsked | null>(null);
/** Whether the server is at work for this page. */
export const busy = signal(false);
/** Why the last request failed. `isServers`: the sentence is the server's own, in English. */
export const failure = signal<{ text: string; isServers: boolean } | null>(null);
/** Imports that were entered; null before the first answer. */
export const earlier = signal<readonly ImportLine[] | null>(null);

const parameters = computed(() => new URLSearchParams(search.value));

/** The id of the file in the address; null for none. */
export const fileId = computed(() => parameters.value.get("id"));

/** Where in the way the reader is: no further than the file has come. */
export const step = computed<Step>(() => {
  const file = brought.value;
  if (file === null || fileId.value === null) return "files";
  if (file.state !== "read") return "done";
  if (file.counts === null) return "match";
  const asked = parameters.value.get("step");
  return asked === "match" || asked === "check" ? asked : firstStep(file);
});

/** The address of a step with the file that is brought. */
export const hrefOf = (to: Step) =>
  to === "files" || fileId.value === null ? "/import" : `/import?id=${fileId.value}&step=${to}`;

/** A known format, or a table whose columns are remembered, needs no matching. */
function firstStep(file: Import): Step {
  return hasColumns(file) && file.remembered === null ? "match" : "check";
}

/** Whether a file has columns that a person can say more of. */
export const hasColumns = ({ tables }: Import) => tables.some(({ format }) => format === "table");

function show(file: Import): void {
  batch(() => {
    brought.value = file;
    said.value = { ...file.asked, mapping: file.asked.mapping ?? suggested(file) };
  });
}

/** What the columns of the first table of no known format seem to hold. */
function suggested({ tables }: Import): ColumnMapping | null {
  const table = tables.find(({ format }) => format === "table");
  if (table === undefined) return null;
  const fields = table.columns.flatMap(({ name, field }) =>
    field === null ? [] : [[field, name]],
  );
  return Object.fromEntries(fields);
}

async function attempt<A>(work: () => Promise<A>): Promise<A | null> {
  busy.value = true;
  failure.value = null;
  try {
    return await work();
  } catch (error) {
    const isServers = error instanceof ApiProblem && error.code === "bad_input";
    failure.value = { text: isServers ? error.title : sentence(error), isServers };
    return null;
  } finally {
    busy.value = false;
  }
}

/** Sends a file, and goes to what was read of it. */
export async function send(file: File): Promise<void> {
  const answer = await attempt(() =>
    ask<Import>(`/api/imports?name=${encodeURIComponent(file.name)}`, {
      method: "POST",
      body: file,
      headers: { "content-type": "application/octet-stream" },
    }),
  );
  if (answer === null) return;
  show(answer);
  navigate(`/import?id=${answer.id}&step=${answer.counts === null ? "match" : firstStep(answer)}`);
}

/** Asks for a file by its id, unless it is there. */
export async function load(id: string): Promise<void> {
  if (brought.peek()?.id === id) return;
  brought.value = null;
  const answer = await attempt(() => get("/api/imports/:id", { params: { id } }));
  if (answer !== null) show(answer);
}

/** Says what a column is; the column that was it before is nothing then. Null: it is kept beside the event. */
export function setField(column: string, field: ColumnField | null): void {
  const now = said.peek();
  if (now === null) return;
  const entries = Object.entries(now.mapping ?? {}).filter(
    ([of, name]) => name !== column && of !== field,
  );
  if (field !== null) entries.push([field, column]);
  setSaid({ mapping: Object.fromEntries(entries) });
}

/** Says something of the whole file. */
export function setSaid(more: Partial<ImportAsked>): void {
  const now = said.peek();
  if (now === null) return;
  said.value = { ...now, ...more };
  clearTimeout(reading);
  reading = setTimeout(readAgain, PAUSE_MS);
}

let reading: ReturnType<typeof setTimeout> | undefined;

/** A file is read again so soon after the last thing that is said of it. */
const PAUSE_MS = 400;

/** A longer file is read again only with *Check*. */
const READ_AT_ONCE = 20_000;

/** Shows rows before and after as they are now; where that fails, *Check* tells. */
async function readAgain(): Promise<void> {
  const [file, asked] = [brought.peek(), said.peek()];
  const rows = file?.tables.reduce((sum, table) => sum + table.rows, 0) ?? 0;
  if (file === null || asked === null || busy.peek() || rows > READ_AT_ONCE) return;
  const params = { id: file.id };
  const answer = await patch("/api/imports/:id", asked, { params }).catch(() => null);
  if (answer !== null && said.peek() === asked) brought.value = { ...answer, remembered: null };
}

/** Has the file read under what is said of it, and goes on to what would become of its rows. */
export async function check(): Promise<void> {
  const [file, asked] = [brought.peek(), said.peek()];
  if (file === null || asked === null || busy.peek()) return;
  clearTimeout(reading);
  const answer = await attempt(() => patch("/api/imports/:id", asked, { params: { id: file.id } }));
  if (answer === null) return;
  show({ ...answer, remembered: null });
  if (answer.counts !== null) navigate(hrefOf("check"));
}

const POLL_MS = 700;

/** Enters the file, and follows how far that has come. */
export async function bringIn(body: {
  as: BroughtAs;
  reason: string | null;
  remember: string | null;
}): Promise<void> {
  const file = brought.peek();
  if (file === null) return;
  const answer = await attempt(() =>
    post("/api/imports/:id/commit", body, { params: { id: file.id } }),
  );
  if (answer === null) return;
  brought.value = answer;
  navigate(hrefOf("check"), { replace: true });
  follow(file.id);
}

/** Asks again and again for as long as a file is being written. */
export function follow(id: string): void {
  setTimeout(async () => {
    if (brought.peek()?.id !== id) return;
    const now = await get("/api/imports/:id", { params: { id } }).catch(() => null);
    if (now !== null && brought.peek()?.id === id) brought.value = now;
    if (now === null || now.state === "writing") follow(id);
    else void loadEarlier();
  }, POLL_MS);
}

/** Stops what is being entered. */
export async function stop(): Promise<void> {
  const file = brought.peek();
  if (file === null) return;
  const answer = await attempt(() =>
    post("/api/imports/:id/stop", {}, { params: { id: file.id } }),
  );
  if (answer !== null) brought.value = answer;
}

/** Asks for the imports that were entered. */
export async function loadEarlier(): Promise<void> {
  const answer = await get("/api/imports").catch(() => null);
  if (answer !== null) earlier.value = answer.items;
}

/** Takes an import back, and says what became of it. */
export async function takeBack(id: string): Promise<void> {
  const undone = await attempt(() => post("/api/imports/:id/undo", {}, { params: { id } }));
  if (undone === null) return;
  const { withdrawn, restored, rejected, kept } = undone;
  const done = t("imports.undone_text", { count: withdrawn + restored + rejected });
  const stays = kept.length === 0 ? "" : ` ${t("imports.undone_kept", { count: kept.length })}`;
  toast(done + stays);
  const file = brought.peek();
  if (file?.id === id) brought.value = { ...file, state: "undone" };
  await loadEarlier();
}
