// What stands before a number and bounds or loosens it: "more than", "≥", "between", "not more than".
import type { Qualifier } from "../vocabulary/claim-terms.ts";
import { BEFORE, FILLERS, OPENINGS, type Opening } from "./lexicon.ts";
import { readNumber } from "./numeral.ts";
import { match, type Token } from "./tokens.ts";

const SIGNS: Readonly<Record<string, Qualifier>> = {
  "~": "about",
  "≈": "about",
  "±": "about",
  ">": "more_than",
  "<": "less_than",
  "≥": "at_least",
  "≤": "at_most",
};
const MOST_WORDS_BEFORE = 6;

/** The first word that bounds the number, else that it is approximate. */
export type Before = { qualifier: Qualifier | null; opening: Opening | null; at: number };

/** Reads on to the number itself, which begins at `at` of what it gives. */
export function readBefore(tokens: readonly Token[], start: number): Before {
  const before: Before = { qualifier: null, opening: null, at: start };
  for (let i = 0; i < MOST_WORDS_BEFORE; i++) {
    const token = tokens[before.at];
    const opening = match(OPENINGS, tokens, before.at);
    const found = match(BEFORE, tokens, before.at);
    if (token?.kind === "sign" && SIGNS[token.text]) {
      const [sign, next] = signAt(tokens, before.at, SIGNS[token.text] ?? "about");
      before.qualifier = stronger(before.qualifier, sign);
      before.at = next;
    } else if (opening && beginsNumber(tokens, opening.next)) {
      before.opening = opening.value;
      before.at = opening.next;
    } else if (found) {
      before.qualifier = stronger(before.qualifier, found.value);
      before.at = pastColon(tokens, found.next);
    } else {
      const filler = before.qualifier ? match(FILLERS, tokens, before.at) : null;
      if (!filler || beginsNumber(tokens, before.at)) break;
      before.at = filler.next;
    }
  }
  return before;
}

/** "maximum: 500", "at least, 50". */
function pastColon(tokens: readonly Token[], at: number): number {
  const sign = tokens[at];
  const joins = sign?.kind === "sign" && (sign.text === ":" || sign.text === ",");
  return joins && beginsNumber(tokens, at + 1) ? at + 1 : at;
}

/** ">=" and "=>" are "at least". */
function signAt(tokens: readonly Token[], at: number, sign: Qualifier): [Qualifier, number] {
  const equals = tokens[at + 1];
  if (equals?.kind !== "sign" || equals.text !== "=") return [sign, at + 1];
  return [sign === "more_than" ? "at_least" : sign === "less_than" ? "at_most" : sign, at + 2];
}

function beginsNumber(tokens: readonly Token[], at: number): boolean {
  return readNumber(tokens, at, { governed: true }) !== null;
}

/** "more than an estimated 150": the bound says more than the approximation. "Did not draw more than 60". */
export function stronger(known: Qualifier | null, next: Qualifier): Qualifier {
  if (known === null || known === "exact") return next;
  if (known === "less_than" && next === "more_than") return "at_most";
  return known === "about" && next !== "exact" ? next : known;
}
