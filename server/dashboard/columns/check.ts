// Holds the columns to what is stored: page by page, by the domain's own plain rules.
import { setImmediate as turn } from "node:timers/promises";
import type { EventRecord } from "../../../domain/record.ts";
import { searchWords, speakersOf } from "../../../domain/record.ts";
import { figuresOf } from "../../../domain/resolve-all.ts";
import { rollUp } from "../../../domain/rollup.ts";
import { RULES, type Rule } from "../../../domain/rule.ts";
import { METRICS } from "../../../domain/vocabulary/claim-terms.ts";
import { STATUSES } from "../../../domain/vocabulary/event-terms.ts";
import { SPEAKERS } from "../../../domain/vocabulary/speaker.ts";
import { isoOf } from "../../../domain/when.ts";
import type { Db } from "../../db/tables.ts";
import { allRecords } from "../../events/records.ts";
import type { Eyes } from "../eyes.ts";
import type { Columns } from "./columns.ts";
import { headlineAt, NONE, netAt } from "./figures.ts";
import type { Fresh } from "./fresh.ts";
import type { Part } from "./share.ts";
import { slotOf } from "./slot-of.ts";
import { eachTree } from "./tree.ts";
import type { View } from "./view.ts";

export type Checked = { records: number; faults: Map<string, string> };

/** So many are checked before whoever asks something else gets a turn. */
const AT_A_TIME = 100;

/**
 * What is wrong with each event that is shown otherwise than it is stored, or adds up otherwise. Others' questions
 * are answered meanwhile; what changes until it is looked at may seem wrong.
 */
export async function checkColumns(db: Db, freshen: () => Promise<Fresh>): Promise<Checked> {
  const statuses = STATUSES.map(({ value }) => value);
  const viewUnder = async (eyes: Eyes, rule: Rule) => {
    const fresh = await freshen();
    return fresh.views.view(fresh, eyes, { rule, as_of: null });
  };
  // What is not kept warm takes its time to be made.
  for (const { value } of RULES) {
    await viewUnder(statuses, value);
    await turn();
  }
  const faults = new Map<string, string>();
  let records = 0;
  for await (const page of allRecords(db)) {
    records += page.length;
    for (let from = 0; from < page.length; from += AT_A_TIME) {
      await turn();
      const views = await Promise.all(RULES.map(({ value }) => viewUnder(statuses, value)));
      for (const record of page.slice(from, from + AT_A_TIME)) {
        const fault = faultOf(views, record);
        if (fault !== null) faults.set(record.event.id, fault);
      }
    }
  }
  const rows = eventsIn((await freshen()).columns);
  if (rows !== records)
    faults.set("The dashboard", `holds ${rows} events and the store ${records}`);
  for (const { value } of RULES) {
    let places = AT_A_TIME;
    for (let from = 0; from < places; from += AT_A_TIME) {
      await turn();
      const view = await viewUnder("public", value);
      places = view.sight.tree.rows.length;
      const part = { from, to: Math.min(places, from + AT_A_TIME) };
      for (const [id, fault] of rollupFaults(view, part)) faults.set(id, fault);
    }
  }
  return { records, faults };
}

function eventsIn({ events }: Columns): number {
  let rows = 0;
  for (let row = 1; row < events.count; row++) if (events.terms[row] !== 0) rows++;
  return rows;
}

const OTHERWISE = "is shown otherwise than stored";

function faultOf(views: readonly View[], record: EventRecord): string | null {
  if (record.words !== searchWords(record)) return "is found by other words than its own";
  for (const view of views) if (!isShownAs(view, record)) return OTHERWISE;
  return null;
}

function isShownAs(view: View, { event, claims }: EventRecord): boolean {
  const { columns, known, sight, figures, rule } = view;
  const { events } = columns;
  const row = events.ids.rowOf(event.id);
  const { whens } = events;
  const when = events.when[row] ?? 0;
  const terms = events.termSets.values[events.terms[row] ?? 0];
  const place = events.places.values[sight.place[row] ?? 0];
  if (when === 0 || !terms || !place) return false;
  const parent = events.parent[row] ?? 0;
  const speakers = speakersOf(claims).reduce(
    (bits, speaker) => bits | (1 << SPEAKERS.findIndex(({ value }) => value === speaker)),
    0,
  );
  const told = figuresOf(claims, rule);
  return (
    isoOf(whens.startOf(when)) === event.start &&
    isoOf(whens.endOf(when)) === event.end &&
    whens.precisionOf(when) === event.date_precision &&
    terms.kind === event.kind &&
    terms.form === event.form &&
    terms.response === event.response &&
    terms.status === event.status &&
    terms.restricted === (event.sensitivity === "restricted") &&
    JSON.stringify(Object.values(place)) === JSON.stringify(Object.values(event.place)) &&
    (parent === 0 ? null : events.ids.idOf(parent)) === event.part_of &&
    known.said[row] === claims.length &&
    ((known.voices[row] ?? 0) & ((1 << SPEAKERS.length) - 1)) === speakers &&
    METRICS.every(({ value }, metric) => {
      const slot = slotOf(columns, row, metric);
      const headline = headlineAt(figures, slot);
      return headline === (told[value]?.headline ?? NONE);
    })
  );
}

/** Events in trees whose net value is not their roll-up less that of their parts (domain/rollup.ts). */
export function rollupFaults(view: View, part: Part): Map<string, string> {
  const { columns, sight, figures, rule } = view;
  const { ids } = columns.events;
  const rows: number[] = [];
  eachTree(sight.tree, part, (root, end) => {
    for (const row of sight.tree.rows.subarray(root, end)) rows.push(row);
  });
  const faults = new Map<string, string>();
  METRICS.forEach(({ value }, metric) => {
    const nodes = rows.map((row) => {
      const slot = slotOf(columns, row, metric);
      const own = headlineAt(figures, slot);
      const wider = sight.parent[row] ?? 0;
      const part_of = wider === 0 ? null : ids.idOf(wider);
      return { id: ids.idOf(row), part_of, own: own === NONE ? null : own, slot };
    });
    const rolled = rollUp(nodes);
    for (const { id, own, slot } of nodes)
      if (own !== null && rolled.get(id)?.net !== netAt(figures, slot))
        faults.set(id, `has parts and a remainder of ${value} (${rule}) that are not its roll-up`);
  });
  return faults;
}
