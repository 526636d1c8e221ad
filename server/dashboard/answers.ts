// Answers from the columns: selected, kept for whoever asks the same, and given from memory while the database is away.
import type { Json } from "../../domain/answers/json.ts";
import type { Filter } from "../../domain/filter.ts";
import { printFilter } from "../../domain/filter-url.ts";
import { isAway } from "../db/failure.ts";
import type { Db } from "../db/tables.ts";
import { asksDatabase, findRows } from "./columns/found.ts";
import type { Following, Fresh } from "./columns/fresh.ts";
import { type Selection, select } from "./columns/selection.ts";
import type { View } from "./columns/view.ts";
import type { Asked } from "./model.ts";
import { type RecentAnswers, recentAnswers } from "./recent.ts";
import { markStale } from "./stale.ts";

type Chosen = { fresh: Fresh; change: number; view: View; selection: Selection };

/** What an answer is asked for besides its selection, and whether one from memory will do. */
type How = { how: unknown; orStale: boolean };

export type Answers = {
  /** The columns as they are now, the newest change that the asker's eyes see, and the view. */
  look: (
    asked: Pick<Asked, "eyes"> & Pick<Filter, "rule" | "as_of">,
  ) => Promise<{ fresh: Fresh; change: number; view: () => View }>;
  /**
   * Selects, and uses the selection before anything else happens: another question may bring the columns
   * up to date while the database is asked, and a selection holds only for the columns it was made of.
   */
  choose: <A>(asked: Asked, use: (chosen: Chosen) => A | Promise<A>) => Promise<A>;
  /** The answer that was kept, or a new one of a selection. `use` is given no database where that is away. */
  keep: <A>(
    answers: RecentAnswers<Json<A>>,
    how: How,
    asked: Asked,
    use: (chosen: Chosen, db: Db | null) => Promise<Json<A>>,
  ) => Promise<Json<A>>;
};

const SELECTIONS_KEPT = 4;

export function openAnswers(db: Db, { freshen, held }: Following): Answers {
  const selections = recentAnswers<Selection>(SELECTIONS_KEPT);

  const lookAt = (fresh: Fresh, asked: Parameters<Answers["look"]>[0]) => {
    const change = asked.eyes === "public" ? fresh.publicChange : fresh.change;
    return { fresh, change, view: () => fresh.views.view(fresh, asked.eyes, asked) };
  };

  const chooseFrom = async <A>(
    columnsNow: () => Promise<Fresh>,
    asked: Asked,
    use: (chosen: Chosen) => A | Promise<A>,
  ): Promise<A> => {
    const { eyes, filter, today } = asked;
    for (;;) {
      const { fresh, change, view } = lookAt(await columnsNow(), { eyes, ...filter });
      const { columns, version } = fresh;
      const selection = await selections.get(keyOf(fresh, asked), async () => {
        const found = await findRows(db, columns, eyes, filter);
        return select(view(), filter, today, found);
      });
      if (columns.version === version) return use({ fresh, change, view: view(), selection });
    }
  };

  /** Null where memory can't answer. What is made now is not kept: it lacks what the database alone knows. */
  const fromMemory = <A>(
    answers: RecentAnswers<Json<A>>,
    how: unknown,
    asked: Asked,
    use: (chosen: Chosen, db: null) => Promise<Json<A>>,
  ): Promise<Json<A>> | null => {
    const { fresh } = held();
    const key = answerKey(fresh, asked, how);
    const make = () =>
      chooseFrom(
        async () => held().fresh,
        asked,
        (chosen) => use(chosen, null),
      );
    if (answers.has(key)) return answers.get(key, make);
    const canChoose = selections.has(keyOf(fresh, asked)) || !asksDatabase(asked.filter);
    return canChoose ? make() : null;
  };

  return {
    look: async (asked) => lookAt(await freshen(), asked),
    choose: (asked, use) => chooseFrom(freshen, asked, use),
    keep: async (answers, { how, orStale }, asked, use) => {
      try {
        const key = answerKey(await freshen(), asked, how);
        const make = () => chooseFrom(freshen, asked, (chosen) => use(chosen, db));
        return await answers.get(key, make);
      } catch (error) {
        const answer = orStale && isAway(error) ? fromMemory(answers, how, asked, use) : null;
        if (answer === null) throw error;
        const { current } = held();
        return markStale(await answer, current);
      }
    },
  };
}

/** What is asked, of which columns: those that were loaded anew begin to count anew, so that their change tells them apart. */
function keyOf({ change, version }: Fresh, { eyes, filter, today }: Asked): string {
  return JSON.stringify([change, version, eyes, printFilter(filter), today]);
}

function answerKey(fresh: Fresh, asked: Asked, how: unknown): string {
  return JSON.stringify([keyOf(fresh, asked), how]);
}
