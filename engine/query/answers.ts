// Selects, caches answers for whoever asks the same, and answers from memory while the source is away.
import type { Json } from "../../domain/answers/json.ts";
import { printFilter } from "../../domain/filter-url.ts";
import { type Asked, markStale } from "../engine.ts";
import { type RecentAnswers, recentAnswers } from "../recent.ts";
import type { RecordSource, RecordTexts } from "../source.ts";
import type { Current, LogFollower } from "../store/follow-log.ts";
import { type Selection, select } from "./selection.ts";
import type { View } from "./view.ts";
import type { ViewAsked } from "./views.ts";
import { findWords } from "./word-matches.ts";

type Chosen = { current: Current; change: number; view: View; selection: Selection };

/** What an answer is asked for besides its selection, and whether one from memory will do. */
type How = { how: unknown; orStale: boolean };

export type Answers = {
  /** The columns as they are now, the newest change that the asker's viewer see, and the view. */
  look: (
    asked: Pick<Asked, "viewer"> & ViewAsked,
  ) => Promise<{ current: Current; change: number; view: () => View }>;
  /**
   * Selects, and uses the selection before anything else happens: another question may bring the columns
   * up to date while the database is asked, and a selection holds only for the columns it was made of.
   */
  choose: <A>(asked: Asked, use: (chosen: Chosen) => A | Promise<A>) => Promise<A>;
  /** The answer that was kept, or a new one of a selection. `use` is given no texts where the source is away. */
  keep: <A>(
    answers: RecentAnswers<Json<A>>,
    how: How,
    asked: Asked,
    use: (chosen: Chosen, texts: RecordTexts | null) => Promise<Json<A>>,
  ) => Promise<Json<A>>;
};

const SELECTIONS_KEPT = 4;

export function openAnswers(
  { search, texts, isAway }: RecordSource,
  { catchUp, held }: LogFollower,
): Answers {
  const selections = recentAnswers<Selection>(SELECTIONS_KEPT);

  const lookAt = (current: Current, asked: Parameters<Answers["look"]>[0]) => {
    const change = asked.viewer === "public" ? current.publicChange : current.change;
    return { current, change, view: () => current.views.view(current, asked.viewer, asked) };
  };

  const chooseFrom = async <A>(
    columnsNow: () => Promise<Current>,
    asked: Asked,
    use: (chosen: Chosen) => A | Promise<A>,
  ): Promise<A> => {
    const { viewer, filter, today } = asked;
    for (;;) {
      const { current, change, view } = lookAt(await columnsNow(), { viewer, ...filter });
      const { columns, version } = current;
      const selection = await selections.get(keyOf(current, asked), async () => {
        const found = await findWords(search, columns, viewer, filter.q);
        return select(view(), filter, today, found);
      });
      if (columns.version === version) return use({ current, change, view: view(), selection });
    }
  };

  /** Null where memory can't answer. What is made now is not kept: it lacks what the database alone knows. */
  const fromMemory = <A>(
    answers: RecentAnswers<Json<A>>,
    how: unknown,
    asked: Asked,
    use: (chosen: Chosen, texts: null) => Promise<Json<A>>,
  ): Promise<Json<A>> | null => {
    const { current } = held();
    const key = answerKey(current, asked, how);
    const make = () =>
      chooseFrom(
        async () => held().current,
        asked,
        (chosen) => use(chosen, null),
      );
    if (answers.has(key)) return answers.get(key, make);
    const canChoose = selections.has(keyOf(current, asked)) || asked.filter.q === null;
    return canChoose ? make() : null;
  };

  return {
    look: async (asked) => lookAt(await catchUp(), asked),
    choose: (asked, use) => chooseFrom(catchUp, asked, use),
    keep: async (answers, { how, orStale }, asked, use) => {
      try {
        const key = answerKey(await catchUp(), asked, how);
        const make = () => chooseFrom(catchUp, asked, (chosen) => use(chosen, texts));
        return await answers.get(key, make);
      } catch (error) {
        const answer = orStale && isAway(error) ? fromMemory(answers, how, asked, use) : null;
        if (answer === null) throw error;
        const { asOf } = held();
        return markStale(await answer, asOf);
      }
    },
  };
}

/** What is asked, of which columns: those that were loaded anew begin to count anew, so that their change tells them apart. */
function keyOf({ change, version }: Current, { viewer, filter, today }: Asked): string {
  return JSON.stringify([change, version, viewer, printFilter(filter), today]);
}

function answerKey(current: Current, asked: Asked, how: unknown): string {
  return JSON.stringify([keyOf(current, asked), how]);
}
