// How fast the whole record leaves as CSV, uncompressed as the peer's is, beside the sqlite3 command line tool writing the same tables.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Running } from "./program.ts";

/** The plain columns of an event, as the peer can give them without resolving any figure. */
const PEER_QUERY = `select e.id, e.title, e.kind, e.form, e.response, e.start_day, e.end_day, e.date_precision,
  p.country, p.admin1, p.name, p.lat, p.lon, p.precision, p.uncertainty_m, e.part_of, e.demands, e.status, e.changed_at,
  (select group_concat(c.metric || ':' || coalesce(c.low, '') || '-' || coalesce(c.high, '')) from claim c where c.event_id = e.id)
  from event e join place p on p.id = e.place_id order by e.start_day, e.id`;

const LINE_END = 10;

/** A row of the table: rows a second of both, their ratio, and the server's peak memory. */
export async function exportRow(
  running: Running,
  dataDir: string,
  events: number,
): Promise<string[]> {
  const ours = await exportedPerSecond(`${running.address}/api/export.csv`, events);
  const peer = peerPerSecond(dataDir, events);
  const rate = (perSecond: number) => `${Math.round(perSecond / 1000)}k rows/s`;
  return [
    events.toLocaleString("en"),
    rate(ours),
    Number.isNaN(peer) ? "sqlite3 not installed" : rate(peer),
    Number.isNaN(peer) ? "–" : `${(ours / peer).toFixed(2)}×`,
    `${Math.round((await running.peakKb()) / 1024)} MB`,
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
