/** Holds what routes answer to the schemas that they are declared with. */
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { Problem } from "../../domain/problem.ts";
import { problemsOf } from "../../server/http/openapi.ts";
import type { Route } from "../../server/http/route.ts";

/**
 * The same routes, which note every answer in JSON that is not what the contract says: too little, too much, or
 * something else; and every problem that the API's description does not name.
 * @param faults gets a sentence for each
 */
export function heldToAnswers(routes: readonly Route[], faults: string[]): Route[] {
  return routes.map((route) => {
    const { answer } = route.contract;
    const named = problemsOf(route);
    const note = (fault: string) => faults.push(`${route.method} ${route.path} answers ${fault}`);
    return {
      ...route,
      handle: async (ask) => {
        const given = await route.handle(ask).catch((error: unknown) => {
          if (error instanceof Problem && !named.includes(error.code)) note(error.code);
          throw error;
        });
        const schema = schemaOf(answer, given);
        const text = schema && textOf(given);
        const fault = schema && text && faultOf(schema, JSON.parse(text));
        if (fault) note(fault);
        return given;
      },
    };
  });
}

type Given = Awaited<ReturnType<Route["handle"]>>;

/** The schema of what was given; null where it has none, or is no JSON. */
function schemaOf(answer: Route["contract"]["answer"], given: Given): z.ZodType | null {
  const type = "json" in given ? "application/json" : "text" in given ? given.type : "";
  if (answer instanceof z.ZodType) return type === "application/json" ? answer : null;
  return typeof answer === "object" && type.endsWith("json") ? (answer[type] ?? null) : null;
}

function textOf(given: Given): string | null {
  if ("json" in given) return JSON.stringify(given.json) ?? null;
  return "text" in given && given.type.endsWith("json") ? given.text : null;
}

/** What is wrong with an answer, or null. What the schema does not name is left out of what it reads. */
export function faultOf(schema: z.ZodType, answer: unknown): string | null {
  const { success, data, error } = schema.safeParse(answer);
  if (!success) return z.prettifyError(error);
  const same = isDeepStrictEqual(JSON.parse(JSON.stringify(data)), answer);
  return same ? null : `what its schema does not name: ${JSON.stringify(answer).slice(0, 1000)}`;
}
