// The same questions asked of the program over HTTP and of its peers; answers that differ are an error.
import { createWriteStream } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { parseFilter } from "../../domain/filter-url.ts";
import { openDatabase } from "../../server/db/open.ts";
import { randomFilters } from "../filters.ts";
import { ms, percentiles, printTable, quantile } from "../table.ts";
import { type Answer, answerOf, difference } from "./answer.ts";
import { askSummary } from "./asking.ts";
import { conditionsOf } from "./conditions.ts";
import { BIN, COLUMNS, type Facts, NONE, readFacts } from "./facts.ts";
import type { PeerKind } from "./peer.ts";
import type { Asked } from "./statements.ts";

const FILTERS = 24;

type Question = { query: string; asked: Asked; ms: number; answer: Answer };

/** A row for each peer. `site` is the address of the program that serves the store in `dataDir`. */
export async function printPeers(
  site: string,
  dataDir: string,
  kinds: readonly PeerKind[],
): Promise<void> {
  const facts = await factsIn(dataDir);
  // Reading them held this thread up: connections that were closed meanwhile have to be noticed.
  await sleep(100);
  await askSummary(site, "");
  const questions: Question[] = [];
  for (const query of filters()) questions.push(await asQuestion(site, query, facts));
  const ours = questions.map((question) => question.ms);
  const rows = [["Vigil", "–", percentiles(ours), "–", "the whole summary, over HTTP"]];
  const folder = await mkdtemp(join(tmpdir(), "vigil-bench-facts-"));
  try {
    // A database server is another user.
    await chmod(folder, 0o755);
    const file = join(folder, "facts.csv");
    await writeFacts(facts, file);
    for (const kind of kinds) {
      const { filled, times } = await askPeer(kind, facts, file, questions);
      const ratio = (p: number) => `${(quantile(ours, p) / quantile(times, p)).toFixed(3)}×`;
      const ratios = `${ratio(0.5)} / ${ratio(0.95)}`;
      rows.push([kind.name, ms(filled), percentiles(times), ratios, kind.answers]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  printTable(["", "filled in", "p50 / p95", "Vigil ÷ it", "answers, and equal ones"], rows);
}

async function factsIn(dataDir: string): Promise<Facts> {
  const store = await openDatabase({ url: "", dataDir });
  try {
    return await readFacts(store.db);
  } finally {
    await store.close();
  }
}

/** Under the default rule, for the facts hold its figures; each once, for what was answered is kept. */
function filters(): string[] {
  const queries = randomFilters(2 * FILTERS, { from: 2016, to: 2025 }).map((query) => {
    const left = new URLSearchParams(query);
    left.delete("rule");
    return left.toString();
  });
  return [...new Set(queries)].slice(0, FILTERS);
}

/** Asks the program. Peers are told the level of the circles that it drew. */
async function asQuestion(site: string, query: string, { labels }: Facts): Promise<Question> {
  const { ms, answer: summary } = await askSummary(site, `${query}&bin=${BIN}`);
  const { filter } = parseFilter(query);
  const level = summary.groups[0]?.level ?? "country";
  const asked = { filter, conditions: conditionsOf(filter, labels), level };
  return { query, asked, ms, answer: answerOf(summary) };
}

/** Fills a peer and asks it everything. */
async function askPeer(
  kind: PeerKind,
  facts: Facts,
  file: string,
  questions: readonly Question[],
): Promise<{ filled: number; times: number[] }> {
  const began = performance.now();
  const peer = await kind.open(facts, file);
  const filled = performance.now() - began;
  try {
    const times: number[] = [];
    for (const { query, asked, answer } of questions) {
      const told = await peer.ask(asked);
      const differs = difference(answer, told.answer);
      if (differs !== null)
        throw new Error(`Vigil and ${kind.name} differ for ${query}: ${differs}`);
      times.push(told.ms);
    }
    return { filled, times };
  } finally {
    await peer.close();
  }
}

const ROWS_PER_PIECE = 10_000;

/** Writes a head and a line per event; what has no value is empty. Anybody on this machine may read it. */
async function writeFacts({ events, columns }: Facts, file: string): Promise<void> {
  const all = COLUMNS.map((name) => columns[name]);
  function* pieces() {
    yield `${COLUMNS.join(",")}\n`;
    for (let from = 0; from < events; from += ROWS_PER_PIECE) {
      let piece = "";
      for (let row = from; row < Math.min(events, from + ROWS_PER_PIECE); row++)
        piece += `${all.map((column) => (column[row] === NONE ? "" : column[row])).join(",")}\n`;
      yield piece;
    }
  }
  await pipeline(Readable.from(pieces()), createWriteStream(file, { mode: 0o644 }));
}
