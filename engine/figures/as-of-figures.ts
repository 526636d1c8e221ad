// Derives figures as of an earlier moment from those of now: only events that were known otherwise are computed from claims.
import type { Columns } from "../store/columns.ts";
import { joined, zeros } from "../store/shared-array.ts";
import type { Visibility } from "../store/visibility.ts";
import { definePass, type Part } from "../worker/pass.ts";
import { AS_NOW, type ClaimStatus, UNLIKE_NOW } from "./claim-status.ts";
import {
  entriesFor,
  type FigureLookup,
  type Figures,
  NONE,
  noFigures,
  ROW_AT,
  reach,
} from "./figures.ts";
import { fillNets } from "./nets.ts";
import { type OwnFigureInput, ownFigure, ownFigureInput, setEntry } from "./own-figure.ts";

/** Figures of all claim groups as `claimStatus` then; `now` are those of the same rule, and `rows` what is known of the rows. */
export function figuresAsOf(
  columns: Columns,
  claimStatus: ClaimStatus,
  rows: Uint8Array,
  visibility: Visibility,
  now: Figures,
): Figures {
  const { groups, share } = columns;
  const figures: Figures = {
    ...noFigures(now.rule),
    entries: entriesFor(now.count),
    of: zeros(now.of, groups.count),
  };
  const own = ownFigureInput(columns, claimStatus, now.rule);
  const input = {
    ...{ ...own, rows, now: { entries: now.entries, of: now.of } },
    ...{ entries: figures.entries, of: figures.of },
  };
  const ends = share(copyFigures, input, { from: 0, to: now.count });
  const parts = share(recallFigures, input, { from: 0, to: groups.count });
  figures.count = Math.max(...ends, ...parts.map(({ end }) => end));
  add(
    figures,
    own,
    parts.flatMap(({ others }) => others),
  );
  const endless = fillNets(columns, claimStatus, visibility, figures, false);
  const stay = now.endless.filter((one) => rows[one >>> ROW_AT] === AS_NOW);
  figures.endless = joined(endless, [...stay]);
  return figures;
}

/** What a pass reads, and the figures that it fills. */
type AsOfInput = OwnFigureInput & FigureLookup & { rows: Uint8Array; now: FigureLookup };

const COLUMNS = ["owner", "headline", "net", "least", "most"] as const;

/**
 * Copies a part of the figures of now: what was the same then stands where it stands now, and the others are
 * nobody's. Gives where the first end.
 */
const copyFigures = definePass(
  "copyFigures",
  ({ rows, now, entries }: AsOfInput, { from, to }: Part): number => {
    for (const name of COLUMNS) entries[name].set(now.entries[name].subarray(from, to), from);
    const { owner } = entries;
    let end = 0;
    for (let entry = from; entry < to; entry++)
      if (rows[owner[entry] >>> ROW_AT] === AS_NOW) end = entry + 1;
      else owner[entry] = 0;
    return end;
  },
);

/**
 * Tells a part of the claim groups where their entries are, and makes figures of those that were known otherwise. Gives
 * where they end, and the claim groups that had a figure then and have none now.
 */
const recallFigures = definePass(
  "recallFigures",
  (input: AsOfInput, part: Part): { end: number; others: number[] } => {
    const { claimed, groups, claimStatus, rule, now, entries, of } = input;
    const { row, metric } = groups;
    const own = ownFigure(claimed, claimStatus, rule);
    const others: number[] = [];
    let end = 0;
    for (const group of otherwiseIn(input, part)) {
      if (!own.figure(group)) continue;
      const entry = now.of[group];
      if (entry < 0) {
        others.push(group);
        continue;
      }
      of[group] = entry;
      setEntry(entries, entry, own, { row: row[group], metric: metric[group] });
      if (entry >= end) end = entry + 1;
    }
    return { end, others };
  },
);

/** Leaves the entries of claim groups that were as they are now, and no other. Gives those that were known otherwise. */
function otherwiseIn({ groups, rows, now, of }: AsOfInput, { from, to }: Part): number[] {
  const { row } = groups;
  const otherwise: number[] = [];
  of.set(now.of.subarray(from, to), from);
  for (let group = from; group < to; group++) {
    const state = rows[row[group]];
    if (state === AS_NOW) continue;
    of[group] = NONE;
    if (state === UNLIKE_NOW) otherwise.push(group);
  }
  return otherwise;
}

/** Adds figures of claim groups behind the others. */
function add(figures: Figures, ownFigureInput: OwnFigureInput, groups: readonly number[]): void {
  const { row, metric } = ownFigureInput.groups;
  const own = ownFigure(ownFigureInput.claimed, ownFigureInput.claimStatus, ownFigureInput.rule);
  reach(figures, figures.count + groups.length);
  for (const group of groups) {
    if (!own.figure(group)) continue;
    figures.of[group] = figures.count;
    setEntry(figures.entries, figures.count++, own, {
      row: row[group],
      metric: metric[group],
    });
  }
}
