// Dates and instants as they come in.
import { z } from "zod";
import { dayOf, instantOf } from "./when.ts";

/** A date that exists, as `YYYY-MM-DD`, from 1800 to 2199. */
export const dateSchema = z
  .string()
  .refine((iso) => dayOf(iso) !== null, "is not a date that exists (YYYY-MM-DD)")
  .refine((iso) => iso >= "1800" && iso < "2200", "lies outside the years 1800 to 2199");

/** A date, or an instant with seconds optional and an offset ("2020-09-13T16:05+03:00"). */
export const instantSchema = z
  .string()
  .refine((value) => instantOf(value) !== null, "is not a date or a time with its offset");
