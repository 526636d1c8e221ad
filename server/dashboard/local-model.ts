// The model in this thread: columns for what is counted, the database for what is read.

import { pack } from "../../domain/cube/pack.ts";
import type { CubeAnswer } from "../../domain/cube.ts";
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import { printFilter } from "../../domain/filter-url.ts";
import { mappable } from "../../domain/place.ts";
import type { Summary } from "../../domain/summary.ts";
import type { Db } from "../db/tables.ts";
import { checkColumns } from "./columns/check.ts";
import { cubeOf } from "./columns/cube.ts";
import { findRows } from "./columns/found.ts";
import { type Fresh, openFresh } from "./columns/fresh.ts";
import { inOrder, pageOf } from "./columns/order.ts";
import { recordsAt } from "./columns/reading.ts";
import { partsOf } from "./columns/rollups.ts";
import { type Selection, select, selectedRows } from "./columns/selection.ts";
import { alone, type Share } from "./columns/share.ts";
import { summarise } from "./columns/summary.ts";
import { tell, tellLeaders } from "./columns/telling.ts";
import type { View } from "./columns/view.ts";
import { printCursor, readCursor } from "./cursor.ts";
import { freeze } from "./files/frozen.ts";
import { filePieces } from "./files/pieces.ts";
import type { Keeper } from "./kept/keeper.ts";
import type { Asked, Json, Model, OutFile, Page, Whole } from "./model.ts";
import { type Recent, recentAnswers } from "./recent.ts";

type Chosen = { fresh: Fresh; change: number; view: View; selection: Selection };

const SELECTIONS_KEPT = 4;
const SUMMARIES_KEPT = 100;
const CUBES_KEPT = 20;

/** A model that can keep what it holds for the next start. */
export type KeepingModel = Model & {
  /** In a `hurry` it is given up when the signal says so. */
  keep: (hurry?: AbortSignal) => Promise<void>;
};

/** Loads the whole record of a database that stays open as long as the model. `keeper` may have it in a file. */
export async function openLocalModel(
  db: Db,
  share: Share = alone,
  keeper: Keeper | null = null,
): Promise<KeepingModel> {
  const freshen = await openFresh(db, share, await keeper?.load(share));
  const selections = recentAnswers<Selection>(SELECTIONS_KEPT);
  const cubes = recentAnswers<Json<CubeAnswer>>(CUBES_KEPT);
  const summaries = recentAnswers<Json<Summary>>(SUMMARIES_KEPT);

  const look = async (asked: Pick<Asked, "eyes"> & Pick<Filter, "rule" | "as_of">) => {
    const fresh = await freshen();
    // What was erased may be left in memory, but in no file.
    if (fresh.erased) keeper?.distrust();
    const change = asked.eyes === "public" ? fresh.publicChange : fresh.change;
    return { fresh, change, view: () => fresh.views.view(fresh, asked.eyes, asked) };
  };

  /**
   * Selects, and uses the selection before anything else happens: another question may bring the columns
   * up to date while the database is asked, and a selection holds only for the columns it was made of.
   */
  const choose = async <A>(asked: Asked, use: (chosen: Chosen) => A | Promise<A>): Promise<A> => {
    const { eyes, filter, today } = asked;
    for (;;) {
      const { fresh, change, view } = await look({ eyes, ...filter });
      const { columns, version } = fresh;
      const selection = await selections.get(keyOf(fresh, asked), async () => {
        const found = await findRows(db, columns, eyes, filter);
        return select(view(), filter, today, found);
      });
      if (columns.version === version) return use({ fresh, change, view: view(), selection });
    }
  };

  /** The answer that was kept, or a new one of a selection; `how` is what it is asked for besides. */
  const keep = async <A>(
    answers: Pick<Recent<Promise<A>>, "get">,
    how: unknown,
    asked: Asked,
    use: (chosen: Chosen) => Promise<A>,
  ): Promise<A> => {
    const { fresh } = await look({ eyes: asked.eyes, ...asked.filter });
    return answers.get(JSON.stringify([keyOf(fresh, asked), how]), () => choose(asked, use));
  };

  return {
    change: async (eyes) => (await look({ ...EVERYTHING, eyes })).change,

    summary: ({ viewport, bin, ...asked }) =>
      keep(summaries, [viewport, bin], asked, async ({ fresh, change, view, selection }) => {
        const question = { filter: asked.filter, viewport, bin, change };
        const voices = fresh.views.voices(fresh, view);
        return JSON.stringify(await tell(db, view, summarise(view, voices, selection, question)));
      }),

    cube: ({ eyes, today, filter, ...how }) => {
      const asked = { eyes, today, filter: { ...filter, date: null } };
      return keep(cubes, how, asked, async ({ change, view, selection }) => {
        const cube = cubeOf(view, selection, { ...how, filter, change });
        return JSON.stringify(pack(await tellLeaders(db, view, cube)));
      });
    },

    page: ({ on_map, sort, limit, after, skip, ...asked }) =>
      choose(asked, async ({ view, selection, change }): Promise<Page> => {
        const shown = onMap(view, on_map);
        const cut = { sort, limit, after: readCursor(after), skip };
        const { rows, next } = pageOf(view, selection.counts.state, cut, (row) =>
          shown(view.sight.place[row] ?? 0),
        );
        const total = selection.counts.perPlace.reduce(
          (sum, events, place) => (shown(place) ? sum + events : sum),
          0,
        );
        const items = await recordsAt(db, view, rows);
        return { items, total, next: next && printCursor(next), change };
      }),

    record: async ({ id, ...asked }): Promise<Whole | null> => {
      const { view: make, change } = await look(asked);
      const view = make();
      const { ids } = view.columns.events;
      const row = ids.rowOf(id);
      if (row === 0 || !view.sight.shows(row)) return null;
      const [record] = await recordsAt(db, view, [row]);
      if (record === undefined) return null;
      const wider: number[] = [];
      for (let up = view.sight.parent[row] ?? 0; up !== 0 && !view.known.unknown?.[up]; ) {
        wider.push(up);
        up = view.sight.parent[up] ?? 0;
      }
      const parts = inOrder(view.columns, Uint32Array.from(partsOf(view, row)));
      return {
        record,
        parts: await recordsAt(db, view, [...parts]),
        wider: await recordsAt(db, view, wider),
        change,
      };
    },

    file: ({ shape, site, ...asked }) =>
      choose(asked, ({ view, selection, change }): OutFile => {
        const { events, claims } = selection.counts.selected;
        const rows = inOrder(view.columns, selectedRows(selection));
        const { ids } = view.columns.events;
        const lookAgain = () => look({ ...asked.filter, eyes: asked.eyes });
        const exported = { shape, site, rule: asked.filter.rule };
        const pieces = filePieces(db, { rows, ids, look: lookAgain }, exported);
        return { change, events, claims, pieces };
      }),

    freeze: (exported) => {
      const filter = { ...EVERYTHING, rule: exported.rule };
      return freeze(db, exported, (moment) =>
        choose({ filter, eyes: "public", today: 0 }, ({ fresh, change, view, selection }) => {
          if (fresh.change !== moment) return null;
          const { events, claims } = selection.counts.selected;
          const rows = inOrder(view.columns, selectedRows(selection));
          const { ids } = view.columns.events;
          const lookAgain = () => look({ ...filter, eyes: "public" });
          return { change, events, claims, rows, ids, look: lookAgain };
        }),
      );
    },

    verify: async () => {
      const checked = await checkColumns(db, freshen);
      if (checked.faults.size > 0) keeper?.distrust();
      return checked;
    },

    keep: async (hurry) => keeper?.keep(freshen, hurry),

    close: async () => {},
  };
}

/** What is asked, of which columns: those that were loaded anew begin to count anew, so that their change tells them apart. */
function keyOf({ change, version }: Fresh, { eyes, filter, today }: Asked): string {
  return JSON.stringify([change, version, eyes, printFilter(filter), today]);
}

/** Whether the code of a place is on the map, or not on it, as asked. */
function onMap({ columns }: View, asked: boolean | null): (place: number) => boolean {
  const { values } = columns.events.places;
  return (code) => {
    const place = values[code];
    return asked === null || (place ? mappable(place) === asked : false);
  };
}
