// Opens the engine in the calling thread: figures come from columns, words from the source.

import { type Json, jsonOf } from "../domain/answers/json.ts";
import { pack } from "../domain/cube/pack.ts";
import type { CubeAnswer } from "../domain/cube.ts";
import { EVERYTHING } from "../domain/filter.ts";
import { periodOf } from "../domain/summarise/bins.ts";
import type { Summary } from "../domain/summary.ts";
import { cubeOf } from "./cube/cube.ts";
import type { Engine, OutFile, Page, RecordInTree } from "./engine.ts";
import { explanationOf } from "./explain/answer.ts";
import { freeze } from "./export/frozen.ts";
import { filePieces } from "./export/pieces.ts";
import { openReaders } from "./export/readers.ts";
import { looseRemaindersOf, partsOf } from "./figures/rollups.ts";
import { openAnswers } from "./query/answers.ts";
import { hydrateCube, hydrateSummary } from "./query/hydrate.ts";
import { inOrder, pageOf } from "./query/order.ts";
import { recordsAt } from "./query/records.ts";
import { type Selection, selectedRows } from "./query/selection.ts";
import { summarise } from "./query/summary.ts";
import { recentAnswers } from "./recent.ts";
import type { SnapshotWriter } from "./snapshot/writer.ts";
import type { RecordSource } from "./source.ts";
import type { Columns } from "./store/columns.ts";
import { followLog } from "./store/follow-log.ts";
import { hasParts } from "./store/tree.ts";
import { checkColumns } from "./verify/check.ts";
import { alone, type Share } from "./worker/pass.ts";

const SUMMARIES_KEPT = 100;
const CUBES_KEPT = 20;

/** An engine that can keep what it holds for the next start. */
export type KeepingEngine = Engine & {
  /** In a `hurry` it is given up when the signal says so. */
  keep: (hurry?: AbortSignal) => Promise<void>;
};

/** Loads the whole record of a source that stays open as long as the engine. `snapshots` may have it in a file. */
export async function openEngine(
  source: RecordSource,
  share: Share = alone,
  snapshots: SnapshotWriter | null = null,
): Promise<KeepingEngine> {
  const { texts, unhurried } = source;
  const follower = await followLog(source, share, await snapshots?.load(share));
  const catchUp = async () => {
    const current = await follower.catchUp();
    // What was erased may be left in memory, but in no file.
    if (current.erased) snapshots?.distrust();
    return current;
  };
  const cubes = recentAnswers<Json<CubeAnswer>>(CUBES_KEPT);
  const summaries = recentAnswers<Json<Summary>>(SUMMARIES_KEPT);
  const readers = openReaders(unhurried.texts);
  const ordered = new WeakMap<Selection, WeakRef<Uint32Array>>();

  /** The selected rows in order: files of one selection share them, and nothing holds them when none is written. */
  const rowsOf = (columns: Columns, selection: Selection): Uint32Array => {
    const claimStatus = ordered.get(selection)?.deref();
    const rows = claimStatus ?? inOrder(columns, selectedRows(selection));
    ordered.set(selection, new WeakRef(rows));
    return rows;
  };

  const answers = openAnswers(source, { ...follower, catchUp });
  const { look, choose, keep } = answers;

  return {
    change: async (viewer) => (await look({ ...EVERYTHING, viewer })).change,

    summary: ({ viewport, bin, axis = null, split, orStale = false, ...asked }) => {
      const how = { how: [viewport, bin, axis, split], orStale };
      const period = periodOf(asked.filter, asked.today);
      return keep(summaries, how, asked, async ({ current, change, view, selection }, from) => {
        const question = { filter: asked.filter, viewport, bin, axis, period, split, change };
        const voices = current.views.voices(current, view);
        return jsonOf(
          await hydrateSummary(from, view, summarise(view, voices, selection, question)),
        );
      });
    },

    cube: ({ viewer, today, filter, orStale = false, ...rest }) => {
      const how = { ...rest, period: periodOf(filter, today) };
      const asked = { viewer, today, filter: { ...filter, date: null } };
      return keep(cubes, { how, orStale }, asked, async ({ change, view, selection }, from) => {
        const cube = cubeOf(view, selection, { ...how, filter, change });
        return jsonOf(pack(await hydrateCube(from, view, cube)));
      });
    },

    page: ({ has_parts = false, sort, limit, after, skip, ...asked }) =>
      choose(asked, async ({ view, selection, change }): Promise<Page> => {
        const { tree } = view.visibility;
        const { state, selected } = selection.counts;
        const isShown = (row: number) => !has_parts || hasParts(tree, row);
        const { rows, next } = pageOf(view, state, { sort, limit, after, skip }, isShown);
        const total = has_parts
          ? selectedRows(selection).reduce((sum, row) => sum + (isShown(row) ? 1 : 0), 0)
          : selected.events;
        const { claims } = selected;
        const items = await recordsAt(texts, view, rows);
        return { items, total, claims, next, change };
      }),

    record: async ({ id, ...asked }): Promise<RecordInTree | null> => {
      const { current, view: make, change } = await look(asked);
      const view = make();
      const { ids } = view.columns.events;
      const row = ids.rowOf(id);
      if (row === 0 || !view.visibility.shows(row)) return null;
      const [record] = await recordsAt(texts, view, [row]);
      if (record === undefined) return null;
      const wider: number[] = [];
      const { parent } = view.visibility;
      for (let up = parent[row]; up !== 0; up = parent[up])
        if (!view.claimStatus.unknown?.[up]) wider.push(up);
      const parts = inOrder(view.columns, Uint32Array.from(partsOf(view, row)));
      return {
        record,
        parts: await recordsAt(texts, view, [...parts]),
        loose: looseRemaindersOf(view, row),
        wider: await recordsAt(texts, view, wider),
        change,
        publicChange: current.publicChange,
      };
    },

    explain: (asked) => explanationOf(answers, texts, asked),

    file: ({ shape, site, ...asked }) =>
      choose(asked, ({ view, selection, change }): OutFile => {
        const { events, claims } = selection.counts.selected;
        const rows = rowsOf(view.columns, selection);
        const { ids } = view.columns.events;
        const lookAgain = () => look({ ...asked.filter, viewer: asked.viewer });
        const forEditors = asked.viewer !== "public";
        const { rule, subject } = asked.filter;
        const exported = { shape, site, rule, subject, forEditors };
        const days = asked.filter.dated === "event" ? selection.fails.days : null;
        const pieces = filePieces(
          unhurried.texts,
          { rows, ids, days, look: lookAgain },
          exported,
          readers,
        );
        return { change, events, claims, pieces, unread: async () => {} };
      }),

    freeze: (asked) => {
      const filter = { ...EVERYTHING, rule: asked.rule };
      const exported = { ...asked, forEditors: false };
      return freeze(unhurried, exported, (moment) =>
        choose({ filter, viewer: "public", today: 0 }, ({ current, change, view, selection }) => {
          if (current.change !== moment) return null;
          const { events, claims } = selection.counts.selected;
          const rows = inOrder(view.columns, selectedRows(selection));
          const { ids } = view.columns.events;
          const lookAgain = () => look({ ...filter, viewer: "public" });
          return { change, events, claims, rows, ids, days: null, look: lookAgain };
        }),
      );
    },

    verify: async () => {
      const checked = await checkColumns(unhurried, catchUp);
      if (checked.faults.size > 0) snapshots?.distrust();
      return checked;
    },

    keep: async (hurry) => snapshots?.keep(catchUp, hurry),

    close: async () => {},
  };
}
