// What two corrections of one record changed, line by line in words, and what chooses between them where both changed one thing.
import { commas } from "../../i18n/lists.ts";
import { changeName } from "../drawer/change-words.ts";
import type { FormState } from "../form/state.ts";
import type { ClaimTyped } from "../form/typed.ts";
import { claimBeside } from "./correction.ts";
import { comparedOf, isSame, takenFrom, type Unit } from "./fields.ts";
import {
  besideTheirs,
  type ChangedBy,
  type ClaimMet,
  claimsMet,
  type Meeting,
  type Side,
  saysSame,
  standing,
  unitChangedBy,
  unitsMet,
} from "./meeting.ts";

export type Line = {
  readonly id: string;
  readonly name: string;
  /** Null where it says nothing, or does not stand. */
  readonly was: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
  readonly by: Exclude<ChangedBy, "nobody">;
  /** Whether what is null is a figure that stands no more, rather than a field that is empty. */
  readonly isFigure: boolean;
  /** What there is to choose from; nothing where the two fit together. */
  readonly offers: readonly Side[];
  /** What the form holds; null once it holds something else again. */
  readonly chosen: Side | null;
  choose(side: Side): void;
};

/** Everything that either changed, in the order of the form. */
export function linesOf(form: FormState, meeting: Meeting): Line[] {
  const units = unitsMet(meeting).flatMap((unit) => unitLine(unit, form, meeting) ?? []);
  const claims = claimsMet(meeting).flatMap((claim) => claimLine(claim, form, meeting) ?? []);
  return [...units, ...claims];
}

/** How many things both changed, each to something else. */
export const askedOf = (lines: readonly Line[]): number =>
  lines.filter(({ offers }) => offers.length > 0).length;

function unitLine(unit: Unit, form: FormState, meeting: Meeting): Line | null {
  const by = unitChangedBy(unit, meeting);
  if (by === "nobody") return null;
  const { was, mine, theirs } = meeting;
  const now = comparedOf(unit, form.typed.value);
  const chosen = isSame(now, comparedOf(unit, mine)) ? "mine" : "theirs";
  const isNeither = chosen === "theirs" && !isSame(now, comparedOf(unit, theirs));
  return {
    ...{ id: unit.id, name: unit.name(), by, isFigure: false },
    ...{ was: wordsOf(unit, was), mine: wordsOf(unit, mine), theirs: wordsOf(unit, theirs) },
    offers: by === "both" ? ["mine", "theirs"] : [],
    chosen: isNeither ? null : chosen,
    choose: (side) => form.set(takenFrom(unit, side === "mine" ? mine : theirs)),
  };
}

const wordsOf = ({ fields }: Unit, typed: Meeting["mine"]) =>
  commas(fields.map(({ words }) => words(typed))) || null;

function claimLine(claim: ClaimMet, form: FormState, meeting: Meeting): Line | null {
  const { id, was, mine, theirs, by } = claim;
  if (by === "nobody") return null;
  const said = [was, mine, theirs].filter((each) => each !== undefined);
  const words = (each: ClaimTyped | undefined) => (each ? claimBeside(each, said) : null);
  const action = was === undefined ? "create" : "edit";
  return {
    ...{ id, name: changeName({ subject: "claim", action }), by, isFigure: true },
    ...{ was: words(was), mine: words(mine), theirs: words(theirs) },
    offers: by === "both" ? (mine && theirs ? ["mine", "theirs", "both"] : ["mine", "theirs"]) : [],
    chosen: chosenOf(claim, form, meeting),
    choose: (side) => {
      const own = mine && besideTheirs(mine, meeting.mine).id;
      const isThis = (each: ClaimTyped) => each.id === id || each.id === own;
      const { claims } = form.typed.peek();
      const at = claims.findIndex(isThis);
      const others = claims.filter((each) => !isThis(each));
      const stands = standing(claim, side, meeting.mine);
      form.set({ claims: others.toSpliced(at < 0 ? others.length : at, 0, ...stands) });
    },
  };
}

function chosenOf({ id, mine, theirs }: ClaimMet, form: FormState, meeting: Meeting): Side | null {
  const { claims } = form.typed.value;
  const now = claims.find((each) => each.id === id);
  const own = mine && besideTheirs(mine, meeting.mine).id;
  const isBeside = claims.some((each) => each.id === own);
  if (theirs === undefined) return isBeside ? "mine" : "theirs";
  if (isBeside) return "both";
  if (saysSame(now, mine)) return "mine";
  return saysSame(now, theirs) ? "theirs" : null;
}
