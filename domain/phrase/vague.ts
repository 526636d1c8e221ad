// An unknown number of a magnitude: "hundreds", "several dozen", "tens of thousands", "massive".
import { SCALES, SEVERAL, SIZES } from "./lexicon.ts";
import { match, type Token } from "./tokens.ts";

/** `unit`: 100 for "hundreds", 10,000 for "tens of thousands", 1 for "several"; null for "massive". */
export type Vague = { kind: "vague"; unit: number | null; next: number };

const OF = new Set(["of", "de", "von", "из", "من"]);

/** The vague quantity that begins at a token. */
export function readVague(tokens: readonly Token[], at: number): Vague | null {
  const token = tokens[at];
  if (token?.kind === "many") return { kind: "vague", unit: token.value, next: at + 1 };
  const several = match(SEVERAL, tokens, at);
  if (several) return readSeveral(tokens, several.next);
  const magnitude = match(SCALES, tokens, at);
  if (magnitude?.value.many) return readMany(tokens, magnitude.value.value, magnitude.next);
  const size = match(SIZES, tokens, at);
  return size && { kind: "vague", unit: null, next: size.next };
}

/** "several", "several dozen", "several 100". */
function readSeveral(tokens: readonly Token[], at: number): Vague {
  const digits = tokens[at];
  if (digits?.kind === "number" && /^10+$/.test(String(digits.value)))
    return { kind: "vague", unit: digits.value, next: at + 1 };
  const of = tokens[at];
  const next = of?.kind === "word" && OF.has(of.text) ? at + 1 : at;
  const magnitude = match(SCALES, tokens, next);
  if (!magnitude) return { kind: "vague", unit: 1, next: at };
  return readMany(tokens, magnitude.value.value, magnitude.next);
}

/** "hundreds", "hundreds of thousands". */
function readMany(tokens: readonly Token[], unit: number, at: number): Vague {
  const of = tokens[at];
  const next = of?.kind === "word" && OF.has(of.text) ? at + 1 : at;
  const larger = match(SCALES, tokens, next);
  if (!larger || larger.value.value < 1000 || unit >= 1000)
    return { kind: "vague", unit, next: at };
  return { kind: "vague", unit: unit * larger.value.value, next: larger.next };
}
