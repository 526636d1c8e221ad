// Pages of a list: how many items one holds, and where it begins.
import { z } from "zod";

/** The query parameter `limit`: plain digits, from 1 to `most`. */
export function pageSize(usual: number, most = 1000) {
  return z
    .string()
    .regex(/^\d{1,4}$/, `is not a number from 1 to ${most}`)
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= most, `is not a number from 1 to ${most}`)
    .default(usual)
    .describe(`Items on a page, 1 to ${most}.`);
}

/** What the query parameter `after` is, in every list. */
export const AFTER = "Where the page begins; follow `next` of the page before.";
