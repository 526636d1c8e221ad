// The hash chain: each entry's hash covers all its fields and the hash before it.
import { createHash } from "node:crypto";
import type { Tables } from "../db/tables.ts";

export type ChangeRow = Tables["change"];

/** What the first entry stands on. */
export const GENESIS = "0".repeat(64);

/**
 * SHA-256, in hex, over the JSON array of the row's fields in this order; `events` and `diff` are the texts stored.
 * The salt keeps what is erased from being guessed by its hash; entries without one are from before there was any.
 */
export function hashOf(row: Omit<ChangeRow, "hash">): string {
  const fields = [
    row.previous_hash,
    row.n,
    row.at,
    row.action,
    row.subject,
    row.subject_id,
    row.events,
    row.diff,
    row.reason,
    row.actor,
    row.public,
  ];
  const further = [row.public_n, row.note, row.withheld, row.salt];
  const all = row.salt === "" ? fields : [...fields, ...further];
  return createHash("sha256").update(JSON.stringify(all)).digest("hex");
}
