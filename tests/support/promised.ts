/** Routes that fail when they answer with something else than their contract promises: a field more, or none where there should be one. */
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Route } from "../../server/http/route.ts";

/** The same route, but an answer whose JSON its schema would not give back as it is becomes an error. */
export function promised(route: Route): Route {
  const { answer: schema } = route.contract;
  if (!(schema instanceof z.ZodType)) return route;
  return {
    ...route,
    handle: async (ask) => {
      const answer = await route.handle(ask);
      if (!("json" in answer) || (answer.status ?? 200) >= 300) return answer;
      const json: unknown = JSON.parse(JSON.stringify(answer.json));
      const { data, error } = schema.safeParse(json);
      const where = `${route.method} ${route.path}`;
      if (error) throw new Error(`${where} answers otherwise: ${z.prettifyError(error)}`);
      if (!isDeepStrictEqual(data, json))
        throw new Error(
          `${where} answers ${JSON.stringify(json)}, but promises ${JSON.stringify(data)}`,
        );
      return answer;
    },
  };
}
