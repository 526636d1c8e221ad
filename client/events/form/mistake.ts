// A mistake in a field, and the ids that fields of figures and sources have.
import type { ClaimTyped, SourceTyped } from "./typed.ts";

/** `text` stands by the field; `summary`, where it differs, at the top of the form. */
export type Mistake = { id: string; text: string; summary?: string };

export type ClaimField = Exclude<keyof ClaimTyped, "id" | "by_hand" | "covers_for">;
export type SourceField = Exclude<keyof SourceTyped, "key">;

export const claimField = (id: string, field: ClaimField) => `claim-${id}-${field}`;
export const sourceField = (key: string, field: SourceField) => `source-${key}-${field}`;

/** Whether a field is one of a figure, or of a source. */
export const isOfClaim = (field: string, id: string) => field.startsWith(`claim-${id}-`);
export const isOfSource = (field: string, key: string) => field.startsWith(`source-${key}-`);

/** Without the missing ones. */
export function present<T>(items: readonly (T | null | undefined | false)[]): T[] {
  return items.filter((item): item is T => Boolean(item));
}
