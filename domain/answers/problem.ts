// What goes wrong as the API answers it (RFC 9457).
import { z } from "zod";
import { objectKeys } from "../object-keys.ts";
import { PROBLEMS } from "../problem.ts";

/** The answer of every request that fails. `errors` name the fields that are wrong: `path` as in "claims.0.low". */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(objectKeys(PROBLEMS)),
    errors: z
      .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
      .optional(),
    versions: z
      .object({
        yours: z.int().describe("The change that the request was made on."),
        current: z.int().describe("The newest change of what it would overwrite."),
      })
      .optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457 problem details." });
export type ProblemDetails = z.infer<typeof problemSchema>;
