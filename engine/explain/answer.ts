// Answers how a figure comes about, with columns and words of one moment.
import { EVERYTHING } from "../../domain/filter.ts";
import { Problem } from "../../domain/problem.ts";
import type { Engine } from "../engine.ts";
import type { Explanation } from "../explanation.ts";
import type { Answers } from "../query/answers.ts";
import { recordsAt } from "../query/records.ts";
import type { RecordTexts } from "../source.ts";
import { explain } from "./explain.ts";
import { rowsOf, withWords } from "./hydrate.ts";

/** Words are read again when the record changes meanwhile; in a record that never rests it is given up. */
const TRIES = 5;

/** Null when the viewer sees no such event. */
export async function explanationOf(
  { choose, look }: Answers,
  texts: RecordTexts,
  { metric, most, event, ...asked }: Parameters<Engine["explain"]>[0],
): Promise<Explanation | null> {
  const { rule, as_of, subject } = asked.filter;
  // What one event comes to is told over everything, as its record shows it.
  const filter = event === null ? asked.filter : { ...EVERYTHING, rule, as_of, subject };
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = await choose({ ...asked, filter }, async (chosen) => {
      const { current, change, view, selection } = chosen;
      const { columns } = current;
      const top = event === null ? 0 : columns.events.ids.rowOf(event);
      const { unknown } = view.claimStatus;
      const isSeen = top !== 0 && view.visibility.shows(top) && unknown?.[top] !== 1;
      if (event !== null && !isSeen) return { explanation: null };
      const figuresBy = (by: typeof rule) =>
        current.views.view(current, asked.viewer, { rule: by, as_of, subject }).figures;
      const explained = explain(view, figuresBy, selection, { metric, most }, top);
      const rows = rowsOf(explained);
      const records = await recordsAt(texts, view, rows);
      const now = await look({ viewer: asked.viewer, rule, as_of, subject });
      if (now.current !== current) return null;
      const byId = new Map(records.map((record) => [record.event.id, record]));
      const explanation = withWords(
        explained,
        { metric, rule, subject, most: most.claims },
        (row) => byId.get(columns.events.ids.idOf(row)),
        selection.summed.inPeriod.isIn,
      );
      return { explanation: { ...explanation, change } };
    });
    if (answer !== null) return answer.explanation;
  }
  throw new Problem("unavailable", "The record changes faster than it can be explained.");
}
