// What a newer row changes of the event that an older one brought: a merge of three. What somebody has changed here stays.
import { isDeepStrictEqual } from "node:util";
import type { Claim } from "../../domain/claim.ts";
import type { CorrectionInput } from "../../domain/correction.ts";
import type { Proposal, ProposedClaim } from "../../domain/draft.ts";
import type { Event } from "../../domain/event.ts";
import { objectEntries } from "../../domain/object-keys.ts";

/** Fields that somebody has changed since a file said them, with what the file had said. */
export type Edited = ReadonlyMap<string, unknown>;

/** An event that was brought, its figures, and what became of it since. */
export type Known = {
  event: Event;
  /** The figures that files have brought. */
  claims: readonly { claim: Claim; edited: Edited }[];
  edited: Edited;
};

/** What a newer row changes; `kept` names what stays as somebody has entered it here, though the row says otherwise. */
export type Newer = {
  patch: NonNullable<CorrectionInput["event"]>;
  added: ProposedClaim[];
  withdrawn: string[];
  kept: string[];
};

const SAID = [
  ...(["title", "summary", "kind", "form", "response", "start", "end", "date_precision"] as const),
  ...(["place", "actors", "demands", "extra"] as const),
] as const;

const COUNTED = [
  ...(["metric", "subject", "low", "high", "qualifier", "phrase", "attributed_to"] as const),
  ...(["attributed_kind", "unit", "as_of", "method", "locator", "external_id"] as const),
] as const;

/** Compares what a row says with what the one before it said, and with what stands there. */
export function newerOf({ event, claims, edited }: Known, proposal: Proposal): Newer {
  const newer: Newer = { patch: {}, added: [], withdrawn: [], kept: [] };
  const before = asBrought(event, edited);
  for (const field of SAID) {
    if (isDeepStrictEqual(proposal[field], before[field])) continue;
    if (isDeepStrictEqual(proposal[field], event[field])) continue;
    if (edited.has(field)) newer.kept.push(field);
    else Object.assign(newer.patch, { [field]: proposal[field] });
  }
  const left = claims
    .filter(({ claim, edited }) => claim.status === "active" || edited.size > 0)
    .map((each) => ({ ...each, before: asBrought(each.claim, each.edited) }));
  const fresh: ProposedClaim[] = [];
  for (const claim of proposal.claims) {
    const same = left.findIndex(({ before }) => saysTheSame(claim, before));
    if (same < 0) fresh.push(claim);
    else left.splice(same, 1);
  }
  for (const claim of fresh) {
    const at = left.findIndex(({ before }) => isAboutTheSame(claim, before));
    const [older] = at < 0 ? [] : left.splice(at, 1);
    if (older === undefined) newer.added.push(claim);
    else if (older.edited.size > 0) newer.kept.push(claim.metric);
    else newer.added.push({ ...claim, supersedes: older.claim.id });
  }
  for (const { claim, edited } of left)
    if (edited.size > 0) newer.kept.push(claim.metric);
    else newer.withdrawn.push(claim.id);
  return { ...newer, kept: [...new Set(newer.kept)] };
}

/** Whether a row leaves all as it is. */
export const changesNothing = ({ patch, added, withdrawn, kept }: Newer): boolean =>
  Object.keys(patch).length + added.length + withdrawn.length + kept.length === 0;

/** A record as the files have left it. */
function asBrought<T extends object>(record: T, edited: Edited): T {
  return { ...record, ...Object.fromEntries(edited) };
}

const saysTheSame = (one: ProposedClaim, other: Claim) =>
  COUNTED.every((field) => isDeepStrictEqual(one[field], other[field]));

const isAboutTheSame = (one: ProposedClaim, other: Claim) =>
  one.metric === other.metric && one.subject === other.subject;

/** One entry of the log about a record: what it was before and after, and whether a file did it. */
export type Step = { diff: Readonly<Record<string, readonly [unknown, unknown]>>; byFile: boolean };

/** Which fields of a record somebody has changed since a file said them, by the log of it, the oldest first. */
export function editedBy(steps: readonly Step[]): Edited {
  const edited = new Map<string, unknown>();
  for (const { diff, byFile } of steps)
    for (const [field, [was, is]] of objectEntries(diff)) {
      if (byFile) edited.delete(field);
      else if (!edited.has(field)) edited.set(field, was);
      else if (isDeepStrictEqual(edited.get(field), is)) edited.delete(field);
    }
  return edited;
}
