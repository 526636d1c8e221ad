// How a figure comes about: what was said, what adds up, what was left out and why.
import { z } from "zod";
import { type ExplanationAnswer, explanationSchema } from "../../domain/answers/explanation.ts";
import { explanationCsv } from "../../domain/explanation-csv.ts";
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import { printFilter } from "../../domain/filter-url.ts";
import { Problem } from "../../domain/problem.ts";
import { publicId } from "../../domain/text.ts";
import { metricSchema } from "../../domain/vocabulary/schemas.ts";
import type { Engine } from "../../engine/engine.ts";
import type { Explanation } from "../../engine/explanation.ts";
import { elsewhere } from "../events/elsewhere.ts";
import { type Answer, type Ask, CSV, type Route, route } from "../http/route.ts";
import { everyEyesOf, todayOf, viewerOf } from "./parameters.ts";
import { presentExplanation } from "./present-explanation.ts";

/** What a screen shows at most, and what a file holds at most. */
const ON_SCREEN = { lines: 1_000, claims: 100 };
const IN_A_FILE = { lines: 10_000, claims: 1_000 };

const query = z.strictObject({
  metric: metricSchema.describe("The figure that is explained."),
  event: publicId
    .optional()
    .describe("Explains one event with its parts over everything, so that no filter goes with it."),
});
type Query = z.infer<typeof query>;

type Asking = Ask<Record<string, never>, Query, undefined>;

export function explainRoutes(engine: Engine): Route[] {
  const explain = async (
    { db, filter, query: { metric, event }, actor, now, url, signal }: Asking,
    most: typeof ON_SCREEN,
  ): Promise<{ explanation: Explanation } | { elsewhere: Answer<never> }> => {
    const asked = { filter, today: todayOf(now), metric, event: event ?? null, most };
    if (event !== undefined) refuseFilter(filter);
    for (const viewer of event === undefined ? [viewerOf(actor, filter)] : everyEyesOf(actor)) {
      const explanation = await engine.explain({ ...asked, viewer }, signal);
      if (explanation !== null) return { explanation };
    }
    return { elsewhere: explainedAt(await elsewhere(db, event ?? "", actor.role, ""), url) };
  };
  return [
    route(
      "GET",
      "/api/explain",
      {
        doc: "How a figure comes about: the claims in use, what they add up to, what is left out and why, and the sum by other rules.",
        may: "read",
        filter: true,
        costly: true,
        query,
        example: { query: { metric: "detained", kind: "repression" } },
        problems: ["not_found", "gone"],
        answer: explanationSchema,
      },
      async (ask) => {
        const found = await explain(ask, ON_SCREEN);
        if ("elsewhere" in found) return found.elsewhere;
        return { json: presented(found.explanation, ask) };
      },
    ),
    route(
      "GET",
      "/api/explain.csv",
      {
        doc: "The same as CSV: a row for each line, in the order of the screen.",
        may: "read",
        filter: true,
        costly: true,
        query,
        example: { query: { metric: "detained", kind: "repression" } },
        problems: ["not_found", "gone"],
        answer: CSV,
      },
      async (ask) => {
        const found = await explain(ask, IN_A_FILE);
        if ("elsewhere" in found) return found.elsewhere;
        const name = `vigil-${ask.query.metric}-explained-${ask.now.toISOString().slice(0, 10)}.csv`;
        const headers = {
          "accept-ranges": "none",
          "content-disposition": `attachment; filename="${name}"`,
          "vigil-change": String(found.explanation.change),
          "vigil-rule": ask.filter.rule,
        };
        return { type: CSV, text: explanationCsv(presented(found.explanation, ask)), headers };
      },
    ),
  ];
}

function presented(explanation: Explanation, { filter, query }: Asking): ExplanationAnswer {
  return presentExplanation(explanation, { rule: filter.rule, metric: query.metric });
}

/** Throws a Problem where more is chosen than a rule, a moment and of whom figures are. */
function refuseFilter(filter: Filter): void {
  const { rule, as_of, subject } = filter;
  if (printFilter(filter) === printFilter({ ...EVERYTHING, rule, as_of, subject })) return;
  throw new Problem("bad_input", "One event is explained over everything, without a filter.", [
    { path: "event", code: "bad_value", message: "stands beside a filter" },
  ]);
}

/** The same question of the event that another id leads to. */
function explainedAt(answer: Answer<never>, { pathname, searchParams }: URL): Answer<never> {
  if (!("moved" in answer)) return answer;
  const { id } = answer.moved;
  const query = new URLSearchParams(searchParams);
  query.set("event", id);
  return { moved: { id, location: `${pathname}?${query}` } };
}
