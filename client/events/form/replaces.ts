// Which figure of the record a new one replaces: the one that the same speaker gave before, unless somebody says otherwise.
import type { Claim } from "../../../domain/claim.ts";
import { stands } from "../../../domain/record.ts";
import { withSuperseded } from "../../../domain/superseded.ts";
import { coversMore } from "./covering.ts";
import type { FormState, Kept } from "./state.ts";
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

/** Figures of the record that were replaced and stand again: what replaced them is withdrawn here, moved, or of another kind. */
export function revived({
  typed: { value: typed },
  around,
  kept: { value: kept },
}: FormState): Claim[] {
  if (kept.leftOut.length === 0) return [];
  const own = [...kept.claims.values()].map((claim): Claim => {
    const is = typed.claims.find(({ id }) => id === claim.id);
    return is === undefined || coversMore(is, typed, around.value)
      ? { ...claim, status: "retracted" }
      : { ...claim, metric: is.metric, subject: is.subject };
  });
  const added = typed.claims.flatMap((claim) => {
    const instead = replaced(claim, typed, kept);
    return instead === null ? [] : { ...instead, id: claim.id, supersedes: instead.id };
  });
  const now = withSuperseded([...kept.leftOut, ...own, ...added]);
  return kept.leftOut.filter(({ id }) => now.some((claim) => claim.id === id && stands(claim)));
}
