// Which figure of the record a new one replaces: the one that the same speaker gave before, unless somebody says otherwise.
import type { Claim } from "../../../domain/claim.ts";
import { stands } from "../../../domain/record.ts";
import { withSuperseded } from "../../../domain/superseded.ts";
import type { Kept } from "./state.ts";
import type { ClaimTyped, FormTyped } from "./typed.ts";

/** The figures of the record that a new one could replace: of the same people and measure, and in no way replaced by another. */
export function replaceable(claim: ClaimTyped, { claims }: FormTyped, kept: Kept): Claim[] {
  if (kept.claims.has(claim.id)) return [];
  return claims.flatMap(({ id }) => {
    const known = kept.claims.get(id);
    return known?.metric === claim.metric && known.subject === claim.subject ? known : [];
  });
}

/** The figure that a new one replaces; null for none. */
export function replaced(claim: ClaimTyped, typed: FormTyped, kept: Kept): Claim | null {
  const all = replaceable(claim, typed, kept);
  if (claim.replaces !== null) return all.find(({ id }) => id === claim.replaces) ?? null;
  const name = claim.name.trim();
  const isSame = ({ attributed_kind, attributed_to }: Claim) =>
    name !== "" && attributed_kind === claim.speaker && attributed_to === name;
  return all.findLast(isSame) ?? null;
}

/** Figures of the record that were replaced and stand again, since what replaced them is withdrawn in the form. */
export function revived(typed: FormTyped, kept: Kept): Claim[] {
  if (kept.leftOut.length === 0) return [];
  const left = new Set(typed.claims.map(({ id }) => id));
  const own = [...kept.claims.values()].map((claim) =>
    left.has(claim.id) ? claim : { ...claim, status: "retracted" as const },
  );
  const added = typed.claims.flatMap((claim) => {
    const instead = replaced(claim, typed, kept);
    return instead === null ? [] : { ...instead, id: claim.id, supersedes: instead.id };
  });
  const now = withSuperseded([...kept.leftOut, ...own, ...added]);
  return kept.leftOut.filter(({ id }) => now.some((claim) => claim.id === id && stands(claim)));
}
