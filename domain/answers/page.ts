// What every page of a list ends with.
import { z } from "zod";

/** Where a list goes on: an address of this API. */
export const nextPage = z
  .string()
  .nullable()
  .describe("Address of the next page; null on the last one.");
