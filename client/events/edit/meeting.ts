// Two corrections of one record that meet: what it was, what is typed here, what it is by now, and what the form takes of them.
import { isStricter } from "../../../domain/publicview.ts";
import type { ClaimTyped, FormTyped } from "../form/typed.ts";
import type { Base } from "./correction.ts";
import { comparedOf, isSame, takenFrom, type Unit, unitsOf } from "./fields.ts";

/** A correction that met another. */
export type Meeting = {
  /** The record as it was when the form was filled. */
  readonly was: FormTyped;
  readonly mine: FormTyped;
  /** The record as it is by now. */
  readonly theirs: FormTyped;
};

/** Whose version stands; `both` of a figure that both corrected. */
export type Side = "mine" | "theirs" | "both";

/** Who changed a thing: both of them to the same, or each to something else. */
export type ChangedBy = "nobody" | "mine" | "theirs" | "same" | "both";

/** The units of which at least one of the three says something else. */
export const unitsMet = ({ was, mine, theirs }: Meeting): readonly Unit[] =>
  unitsOf([was, mine, theirs]);

export function unitChangedBy(unit: Unit, { was, mine, theirs }: Meeting): ChangedBy {
  const [before, own, now] = [was, mine, theirs].map((typed) => comparedOf(unit, typed));
  return changedBy(!isSame(own, before), !isSame(now, before), isSame(own, now));
}

function changedBy(isMine: boolean, isTheirs: boolean, isOne: boolean): ChangedBy {
  if (isMine && isTheirs) return isOne ? "same" : "both";
  if (isMine) return "mine";
  return isTheirs ? "theirs" : "nobody";
}

/** One figure as the three have it. */
export type ClaimMet = {
  readonly id: string;
  readonly was: ClaimTyped | undefined;
  readonly mine: ClaimTyped | undefined;
  readonly theirs: ClaimTyped | undefined;
  readonly by: ChangedBy;
};

/** Every figure of the record, in its order, then those that are there no more and those that are new here. */
export function claimsMet({ was, mine, theirs }: Meeting): ClaimMet[] {
  const all = [theirs, was, mine].flatMap(({ claims }) => claims.map(({ id }) => id));
  return [...new Set(all)].map((id) => {
    const [before, own, now] = [was, mine, theirs].map(({ claims }) =>
      claims.find((claim) => claim.id === id),
    );
    // What came meanwhile is not here, and nobody took it out.
    const isMine = (own !== undefined || before !== undefined) && !isSame(own, before);
    const by = changedBy(isMine, !saysSame(now, before), saysSame(own, now));
    return { id, was: before, mine: own, theirs: now, by };
  });
}

/** Whether anything was changed so. */
export function changedBySomebody(meeting: Meeting, by: readonly ChangedBy[]): boolean {
  const units = unitsMet(meeting).map((unit) => unitChangedBy(unit, meeting));
  const claims = claimsMet(meeting).map((claim) => claim.by);
  return [...units, ...claims].some((each) => by.includes(each));
}

/** Whether two figures say the same; what was settled of what they cover follows the event that they stand in. */
export const saysSame = (a: ClaimTyped | undefined, b: ClaimTyped | undefined): boolean =>
  isSame(saidBy(a), saidBy(b));

function saidBy(claim: ClaimTyped | undefined) {
  if (claim === undefined) return null;
  const { covers: _, covers_for: __, by_hand: ___, replaces: ____, ...said } = claim;
  return said;
}

/** A figure that was typed over one that somebody else changed: one more, which replaces nothing. */
export function besideTheirs(claim: ClaimTyped, { claims }: FormTyped): ClaimTyped {
  let id = `${claim.id}-mine`;
  while (claims.some((each) => each.id === id)) id += "-mine";
  return { ...claim, id, replaces: "" };
}

/** What stands of a figure, with one side's version chosen. */
export function standing({ mine, theirs }: ClaimMet, side: Side, typed: FormTyped): ClaimTyped[] {
  const beside = mine ? [besideTheirs(mine, typed)] : [];
  if (theirs === undefined) return side === "theirs" ? [] : beside;
  if (side === "theirs") return [theirs];
  return side === "mine" ? (mine ? [mine] : []) : [theirs, ...beside];
}

/** Figures never get in each other's way: where both corrected one, both stand, and a corrected one is not withdrawn. */
const usualSide = ({ mine, theirs }: ClaimMet): Side => {
  if (mine === undefined) return "theirs";
  return theirs === undefined ? "mine" : "both";
};

/**
 * What somebody typed over a record as it was, laid over the record as it is: what they changed stays theirs, all
 * else is the record's.
 */
export function rebased(mine: FormTyped, was: FormTyped, { typed: theirs }: Base): FormTyped {
  const meeting: Meeting = { was, mine, theirs };
  const taken = unitsMet(meeting).filter((unit) => {
    const by = unitChangedBy(unit, meeting);
    // Nobody's choice shows a place that the other has just hidden.
    if (by === "both" && unit.id === "sensitivity")
      return isStricter(theirs.sensitivity, mine.sensitivity);
    return by === "theirs" || by === "nobody" || by === "same";
  });
  const met = claimsMet(meeting);
  const claims = met.flatMap((claim) => {
    if (claim.by === "both") return standing(claim, usualSide(claim), mine);
    const stands = claim.by === "mine" ? claim.mine : claim.theirs;
    return stands ?? [];
  });
  const sources = mine.sources.filter(({ key }) => was.sources.every((each) => each.key !== key));
  return {
    ...mine,
    ...Object.assign({}, ...taken.map((unit) => takenFrom(unit, theirs))),
    claims,
    sources: [...theirs.sources, ...sources],
    wider: isSame(mine.wider, was.wider) ? theirs.wider : mine.wider,
  };
}
