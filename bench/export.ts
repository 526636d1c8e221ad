// How fast the whole record leaves as CSV, uncompressed as the peer's is, beside the sqlite3 command line tool writing the same tables.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Running } from "./program.ts";
import { quantile } from "./table.ts";

/** The plain columns of an event, as the peer can give them without resolving any figure. */
const PEER_QUERY = `select e.id, e.title, e.kind, e.form, e.response, e.start_day, e.end_day, e.date_precision,
  p.country, p.admin1, p.name, p.lat, p.lon, p.precision, p.uncertainty_m, e.part_of,
  e.summary, e.participants, e.against, e.security, e.demands, e.external_id, e.status, e.changed_at,
  (select group_concat(c.metric || ':' || coalesce(c.low, '') || '-' || coalesce(c.high, '')) from claim c where c.event_id = e.id)
  from event e join place p on p.id = e.place_id order by e.start_day, e.id`;

const LINE_END = 10;

/** Both in turn, at least so often, and until so many events were written: what another program takes is taken from both. */
const LEAST_RUNS = 5;
const LEAST_EVENTS = 100_000;

/** What `exportRow` gives. */
export const EXPORT_HEADINGS = [
  "events",
  "CSV over HTTP, first",
  "then",
  "sqlite3 -csv",
  "ratio",
  "memory above rest",
  "server's peak memory",
];

/**
 * A row of the table: rows a second of the first file since the start, then of more at the median, of the peer,
 * and their ratio; what memory the files took, and the server's most.
 */
export async function exportRow(
  running: Running,
  dataDir: string,
  events: number,
): Promise<string[]> {
  const before = await running.peakKb();
  const rest = await running.restKb();
  const address = `${running.address}/api/export.csv`;
  const first = await exportedPerSecond(address, events);
  const then: number[] = [];
  const peers: number[] = [];
  const runs = Math.max(LEAST_RUNS, LEAST_EVENTS / events);
  for (let run = 0; run < runs; run++) {
    then.push(await exportedPerSecond(address, events));
    peers.push(peerPerSecond(dataDir, events));
  }
  const peak = await running.peakKb();
  const peer = quantile(peers, 0.5);
  const ours = quantile(then, 0.5);
  const rate = (perSecond: number) => `${Math.round(perSecond / 1000)}k rows/s`;
  const mb = (kb: number) => `${Math.round(kb / 1024)} MB`;
  return [
    events.toLocaleString("en"),
    rate(first),
    rate(ours),
    Number.isNaN(peer) ? "sqlite3 not installed" : rate(peer),
    Number.isNaN(peer) ? "–" : `${(ours / peer).toFixed(2)}×`,
    mb(peak - rest),
    mb(Math.max(before, peak)),
  ];
}

async function exportedPerSecond(address: string, events: number): Promise<number> {
  const began = performance.now();
  const response = await fetch(address, { headers: { "accept-encoding": "identity" } });
  let lines = 0;
  for await (const chunk of response.body ?? [])
    for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) lines++;
  const seconds = (performance.now() - began) / 1000;
  if (lines - 1 < events)
    throw new Error(`the export holds ${lines - 1} rows and the record ${events}`);
  return events / seconds;
}

function peerPerSecond(dataDir: string, events: number): number {
  const began = performance.now();
  const { error } = spawnSync("sqlite3", ["-csv", join(dataDir, "vigil.db"), PEER_QUERY], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return error ? Number.NaN : events / ((performance.now() - began) / 1000);
}
